// Subsidies by five people: applicant, officer, second reader, signer, payer. One is paid, one is determined lower.
import { act, beginBelow, day, expectNotification, expectState, fill, history, locked, openCase, preview, startAction } from '../support/cases.js';
import { expect, test } from '../support/people.js';
import { apply, check, checkAccount, decide, draft } from '../support/subsidies.js';

const published = { 'Hoe?': { choose: 'In het portaal' } };
const checked = 'Activiteiten, bedrag, verplichtingen';

test('an application goes from portal to payment through five people', async ({ person }) => {
  test.setTimeout(600_000);
  const title = 'Ondernemers van de Oosterkade bij elkaar';
  const [mark, tom] = [await person('mark'), await person('tom')];
  const number = await apply(mark, {
    park: 'Voorbeeldterrein Oosterkade', title, costs: '40.000', own: '12.000', others: '8.000', asked: '20.000',
  });
  await expectState(mark, number, 'Ingediend');
  await expectNotification(tom, 'Er is een subsidieaanvraag binnengekomen', number);
  await check(tom, number);
  await expect(tom.locator('#boekingen')).toContainText('Reservering');
  await draft(tom, number, { costs: '40.000', deficit: '20.000', amount: '20.000' });
  await openCase(tom, number);
  await expect(tom.locator('#bedrag')).toContainText('Het laagste bedrag telt');
  await decide({ tom, ingrid: await person('ingrid'), willem: await person('willem') }, number, checked, published);
  await expectState(mark, number, 'De provincie rekent met u af');

  const fred = await person('fred');
  await openCase(fred, number);
  await expect(locked(fred, 'Betaal de subsidie')).toContainText('Controleer de rekening');
  await checkAccount(tom, number);
  await startAction(fred, number, 'Betaal de subsidie');
  await fill(fred, { 'Bedrag van de betaling': '20.001', 'Betaald op': day(0) });
  await preview(fred);
  await expect(fred.getByRole('main')).toContainText('De betaling is niet hoger dan wat nog te betalen is: € 20.000.');
  await act(fred, number, 'Betaal de subsidie', { 'Bedrag van de betaling': '20.000', 'Betaald op': day(0) });
  await expectNotification(mark, 'De subsidie is betaald', number);
  await openCase(mark, number);
  await expect(history(mark)).toContainText('De provincie betaalde.');
  await expect(mark.locator('#boekingen')).toContainText('20.000');
  expect((await mark.goto('/subsidies')).status()).toBe(404);

  await tom.goto('/subsidies/budget/gld_process/2026?rekening=betaald');
  await tom.getByRole('link', { name: number }).first().click();
  await expect(tom.getByRole('heading', { level: 1 })).toContainText(title);
});

test('a subsidy is determined lower after the recipient was heard, and what was paid too much comes back', async ({ person }) => {
  test.setTimeout(600_000);
  const [mark, tom, fred] = [await person('mark'), await person('tom'), await person('fred')];
  const hands = { tom, ingrid: await person('ingrid'), willem: await person('willem') };
  const number = await apply(mark, {
    park: 'Voorbeeldterrein De Sluis', title: 'Samen veilig op De Sluis', costs: '100.000', own: '30.000', others: '20.000', asked: '50.000',
  });
  await check(tom, number);
  await draft(tom, number, { costs: '100.000', deficit: '50.000', amount: '50.000', accountBy: day(500) });
  await decide(hands, number, checked, published);
  await checkAccount(tom, number);
  await act(fred, number, 'Betaal een voorschot', { 'Bedrag van het voorschot': '40.000', 'Betaald op': day(0) });

  const account = await beginBelow(mark, number, 'Leg verantwoording af', {
    Onderwerp: 'Verantwoording Samen veilig',
    'Waar gaat het om?': { choose: 'Verantwoording en vaststelling' },
    'Verslag of aanleiding': 'Het overleg loopt. Het plan voor de toegang is vervallen.',
    'Welk deel van de activiteiten': '70',
    'Hoeveel andere subsidie': '0',
  });
  await act(tom, account, 'Neem de verantwoording in behandeling');
  await act(tom, account, 'Vraag een zienswijze', { 'Wat bent u van plan': 'De provincie wil de subsidie op 35.000 euro vaststellen.' });
  await expectNotification(mark, 'De provincie vraagt uw zienswijze', account);
  await act(mark, account, 'Geef uw zienswijze', { 'Uw zienswijze': 'Wij begrijpen dit en hebben geen bezwaar.' });
  await act(tom, account, 'Leg het conceptbesluit voor', {
    'Wat wordt het besluit?': { choose: 'Lager vaststellen' },
    'Vast te stellen bedrag': '35.000',
    'Grond voor een lager bedrag': { choose: 'Activiteiten niet of deels uitgevoerd' },
    Motivering: 'Zeventig procent van de activiteiten is uitgevoerd (Awb 4:46 lid 2 onder a).',
  });
  await decide(hands, account, 'Bedrag, berekening, motivering', published);

  await expect(async () => {
    await openCase(tom, number);
    await expect(tom.locator('#boekingen')).toContainText('Terug te krijgen', { timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  const recovery = await beginBelow(fred, number, 'Vorder het bedrag in', {
    Onderwerp: 'Terugbetaling Samen veilig',
    'Besluit tot terugvordering bekendgemaakt op': day(0),
    'Kenmerk van dat besluit': `${account}-B4`,
  });
  await act(fred, recovery, 'Leg een ontvangst vast', { 'Ontvangen bedrag': '5.000', 'Ontvangen op': day(0) });
  await expectState(mark, recovery, 'U hebt alles terugbetaald');
  await openCase(mark, number);
  await expect(mark.locator('#boekingen')).toContainText('Terugbetaling');
  await expect(mark.locator('#boekingen')).not.toContainText('Terug te krijgen');
});
