// Facts that nobody could have known when a subsidy was determined: the determination is lowered after the subsidy was
// closed (Awb 4:49), and what was paid too much is set off against the next one (Awb 4:57 lid 3).
import { act, beginBelow, day, expectState, fill, openCase, preview, startAction } from '../support/cases.js';
import { look } from '../support/look.js';
import { expect, test } from '../support/people.js';
import { apply, check, decide, draft } from '../support/subsidies.js';

// What is looked at for accessibility needs scripts; subsidy.spec.js goes without them.
test.use({ javaScriptEnabled: true });

const published = { 'Hoe?': { choose: 'In het portaal' } };

// The one that the demonstration closed long ago.
async function closedLongAgo(page) {
  await page.goto('/zoeken?q=Samen+veilig+werken');
  const found = page.getByRole('main').getByRole('link').filter({ hasText: 'Samen veilig werken op' }).first();
  return new URL(await found.evaluate((link) => link.href)).pathname.split('/').pop();
}

test('the determination of a closed subsidy is lowered and what was paid too much is set off against the next one', async ({ person }) => {
  test.setTimeout(600_000);
  const [mark, tom, fred] = [await person('mark'), await person('tom'), await person('fred')];
  const hands = { tom, ingrid: await person('ingrid'), willem: await person('willem') };
  const number = await closedLongAgo(tom);
  await expectState(tom, number, 'Afgerond');

  const withdrawal = await beginBelow(tom, number, 'Begin een intrekking of verlaging', {
    Onderwerp: 'Dubbele facturen',
    'Waarop rust het?': { choose: 'De vaststelling (Awb 4:49)' },
    'Wat is er gebleken?': 'Een accountant vond facturen die ook bij een andere subsidie stonden.',
  });
  await act(tom, withdrawal, 'Vraag een zienswijze', { 'Wat bent u van plan': 'De provincie wil de subsidie lager vaststellen: 10.000 euro.' });
  await act(mark, withdrawal, 'Geef uw zienswijze', { 'Uw zienswijze': 'Dat klopt. Wij betalen het verschil terug.' });
  await act(tom, withdrawal, 'Leg het conceptbesluit voor', {
    'Nieuw bedrag van de subsidie': '10.000',
    Grond: { choose: 'Feiten die bij de vaststelling niet bekend' },
    Motivering: 'De facturen konden bij de vaststelling niet bekend zijn (Awb 4:49 lid 1 onder a).',
  });
  await decide(hands, withdrawal, 'Bedrag, grond, ingangsdag', published);
  await openCase(mark, number);
  await expect(mark.locator('#boekingen')).toContainText('Terug te krijgen');

  const recovery = await beginBelow(fred, number, 'Vorder het bedrag in', {
    Onderwerp: 'Terugbetaling dubbele facturen',
    'Besluit tot terugvordering bekendgemaakt op': day(0),
    'Kenmerk van dat besluit': `${withdrawal}-B3`,
  });
  await openCase(fred, recovery);
  expect(await look(fred)).toEqual([]);
  const owed = await fred.locator('#invordering dt', { hasText: 'Open: hoofdsom' }).locator('+ dd').innerText();
  await act(fred, recovery, 'Bereid uitstel van betaling voor', {
    'Uitstel tot en met': day(60),
    'Wat moet de ontvanger doen?': 'Betaal de helft meteen en de rest binnen twee maanden.',
    'Waarom geeft u uitstel?': 'De kas van de vereniging laat betaling ineens niet toe.',
  });
  const next = await apply(mark, {
    park: 'Voorbeeldterrein De Sluis', title: 'Samen veilig werken, het vervolg', costs: '30.000', own: '10.000', others: '5.000',
    asked: '15.000', period: '2027',
  });
  await check(tom, next);
  await draft(tom, next, { costs: '30.000', deficit: '15.000', amount: '15.000' });
  await decide(hands, next, 'Activiteiten, bedrag, verplichtingen', published);
  await openCase(fred, next);
  await expect(fred.locator('#acties')).toContainText('Betaal de subsidie');

  // A set-off does not wait for a deferral (Awb 4:93 lid 5).
  const { willem } = hands;
  const setOff = {
    'Verreken met': { choose: next }, 'Te verrekenen bedrag': owed.replace(/[^0-9.,]/g, ''), 'Verrekend op': day(0),
  };
  await startAction(willem, recovery, 'Besluit tot verrekening');
  await fill(willem, setOff);
  await preview(willem);
  await expect(willem.getByRole('main')).toContainText('Vink aan: De andere subsidie is voor dezelfde activiteiten');
  expect(await look(willem)).toEqual([]);
  await act(willem, recovery, 'Besluit tot verrekening', { ...setOff, 'De andere subsidie is voor dezelfde activiteiten': true });
  await openCase(mark, next);
  await expect(mark.locator('#boekingen')).toContainText(`Verrekend in ${recovery}`);
  await expectState(mark, recovery, 'U hebt alles terugbetaald');
  const decision = mark.locator('#brieven tr', { hasText: 'Besluit: wij verrekenen uw schuld' });
  await expect(decision).toContainText(/Bekendgemaakt .+, in het portaal/);
  expect((await mark.request.get(await decision.getByRole('link').getAttribute('href'))).headers()['content-type']).toContain('application/pdf');
  await openCase(mark, number);
  await expect(mark.locator('#boekingen')).toContainText('Terugbetaling');
  await expectState(tom, number, 'Afgerond');
});
