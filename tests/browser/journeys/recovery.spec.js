// A grant that still runs is lowered after an advance, and what was paid too much comes back: late, with interest, in
// instalments, and then all of it.
import { act, beginBelow, day, expectState, fill, history, openCase, preview, startAction } from '../support/cases.js';
import { look } from '../support/look.js';
import { expect, test } from '../support/people.js';
import { apply, check, checkAccount, decide, draft } from '../support/subsidies.js';

// What is looked at for accessibility needs scripts; subsidy.spec.js goes without them.
test.use({ javaScriptEnabled: true });

// The subsidy that was paid too much of in the demonstration, and the case that lowered it.
async function loweredLongAgo(page) {
  await page.goto('/zoeken?q=verlichting+aan+de+kade');
  const found = page.getByRole('main').getByRole('link').filter({ hasText: 'verlichting aan de kade van' }).first();
  const number = new URL(await found.evaluate((link) => link.href)).pathname.split('/').pop();
  await openCase(page, number);
  const lowering = await page.locator('#gekoppeld tr').filter({ hasText: 'Minder camera' }).locator('.bw-sub').first().innerText();
  return [number, lowering.trim()];
}

const published = { 'Hoe?': { choose: 'In het portaal' } };

test('what was paid too much of a grant that is lowered comes back while the grant runs', async ({ person }) => {
  test.setTimeout(600_000);
  const [mark, tom, fred] = [await person('mark'), await person('tom'), await person('fred')];
  const hands = { tom, ingrid: await person('ingrid'), willem: await person('willem') };
  const number = await apply(mark, {
    park: 'Voorbeeldterrein De Sluis', title: 'Camera\'s aan de kade', costs: '100.000', own: '30.000', others: '20.000', asked: '50.000',
  });
  await check(tom, number);
  await draft(tom, number, { costs: '100.000', deficit: '50.000', amount: '50.000', accountBy: day(500) });
  await decide(hands, number, 'Activiteiten, bedrag, verplichtingen', published);
  await checkAccount(tom, number);
  await act(fred, number, 'Betaal een voorschot', { 'Bedrag van het voorschot': '40.000', 'Betaald op': day(0) });

  const withdrawal = await beginBelow(tom, number, 'Begin een intrekking of verlaging', {
    Onderwerp: 'Minder camera\'s',
    'Waarop rust het?': { choose: 'De verlening, wegens tekortkomen' },
    'Wat is er gebleken?': 'Bij een bezoek bleek dat de helft van de camera\'s niet hangt.',
  });
  await act(tom, withdrawal, 'Vraag een zienswijze', { 'Wat bent u van plan': 'De provincie wil de subsidie verlagen tot 30.000 euro.' });
  await act(mark, withdrawal, 'Geef uw zienswijze', { 'Uw zienswijze': 'Wij begrijpen dit en betalen terug.' });
  await act(tom, withdrawal, 'Leg het conceptbesluit voor', {
    'Nieuw bedrag van de subsidie': '30.000',
    Grond: { choose: 'Activiteiten niet of niet geheel uitgevoerd (4:48' },
    Motivering: 'De helft van de activiteiten is niet uitgevoerd (Awb 4:48 lid 1 onder a).',
  });
  await decide(hands, withdrawal, 'Bedrag, grond, ingangsdag', published, async () => {
    await openCase(mark, number);
    await expect(mark.locator('#boekingen')).not.toContainText('Wijziging');
  });
  await openCase(mark, number);
  await expect(mark.locator('#boekingen')).toContainText('Wijziging');

  // Nobody guesses the interest of days of which the rate was not looked up: an administrator says what holds.
  const ria = await person('ria');
  await ria.goto('/beheer/tarieven');
  await fill(ria, {
    Tarief: { choose: 'Wettelijke rente' }, Hoeveel: '4', 'Geldt vanaf': '2026-07-01', 'Nagezocht tot en met': day(400),
    Bron: 'Besluit wettelijke rente, Stb. 2026',
  });
  await ria.getByRole('button', { name: 'Voeg toe', exact: true }).click();
  await expect(ria.getByRole('main')).toContainText('1 juli 2026');

  // Interest runs on a debt of months ago: the demonstration has a subsidy that was lowered then.
  const [late, lowering] = await loweredLongAgo(fred);
  const recovery = await beginBelow(fred, late, 'Vorder het bedrag in', {
    Onderwerp: 'Terugbetaling camera\'s',
    'Besluit tot terugvordering bekendgemaakt op': day(-100),
    'Kenmerk van dat besluit': `${lowering}-B3`,
  });
  await openCase(fred, recovery);
  await expect(fred.locator('#invordering')).toContainText('Rente over € 10.000, 4 %');
  expect(await look(fred)).toEqual([]);
  await startAction(fred, recovery, 'Leg een ontvangst vast');
  await fill(fred, { 'Ontvangen bedrag': '10.999', 'Ontvangen op': day(0) });
  await preview(fred);
  await expect(fred.getByRole('main')).toContainText('U betaalde te veel terug');

  await act(fred, recovery, 'Bereid uitstel van betaling voor', {
    'Uitstel tot en met': day(60),
    'Wat moet de ontvanger doen?': 'Betaal vandaag vierduizend euro en de rest op de laatste dag.',
    'Waarom geeft u uitstel?': 'De kas van de vereniging laat betaling ineens niet toe.',
  });
  await act(hands.willem, recovery, 'Geef uitstel van betaling');
  await expectState(mark, recovery, 'U hebt uitstel van betaling');
  await openCase(fred, recovery);
  await expect(fred.locator('#acties')).not.toContainText('Stuur een aanmaning');

  await act(fred, recovery, 'Leg een ontvangst vast', { 'Ontvangen bedrag': '4.000', 'Ontvangen op': day(0) });
  await openCase(mark, recovery);
  await expect(mark.locator('#invordering')).toContainText('waarvan voor de rente');
  await expect(mark.locator('#invordering')).toContainText('waarvan voor de hoofdsom');
  await openCase(fred, recovery);
  // More than is owed: what is too much stands in the ledger, and goes back.
  await act(fred, recovery, 'Leg een ontvangst vast', { 'Ontvangen bedrag': '9.000', 'Ontvangen op': day(0) });
  await expectState(mark, recovery, 'U hebt alles terugbetaald');
  await openCase(fred, late);
  const over = await fred.locator('#boekingen dt', { hasText: 'Staat nu op: Te veel ontvangen' }).locator('+ dd').innerText();
  await beginBelow(fred, late, 'Leg vast of geef terug wat te veel is ontvangen', {
    Onderwerp: 'Te veel ontvangen',
    'Teruggegeven bedrag': over.replace(/[^0-9.,]/g, ''),
    'Teruggegeven op': day(0),
    'Het geld gaat naar de rekening waarvan het kwam': true,
  });
  await openCase(fred, late);
  await expect(fred.locator('#boekingen')).not.toContainText('Staat nu op: Te veel ontvangen');
  await expectState(mark, recovery, 'U hebt alles terugbetaald');
  await expect(history(mark)).toContainText('De provincie kreeg geld van u terug.');
  await openCase(mark, late);
  await expect(mark.locator('#boekingen')).toContainText('Terugbetaling');
  await expectState(tom, late, 'Verleend, in uitvoering');
});
