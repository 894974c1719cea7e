// Facts that nobody could have known when a subsidy was determined: the determination is lowered after the subsidy was
// closed (Awb 4:49), and what was paid too much comes back.
import { act, beginBelow, day, expectState, openCase } from '../support/cases.js';
import { look } from '../support/look.js';
import { expect, test } from '../support/people.js';
import { decide } from '../support/subsidies.js';

// What is looked at for accessibility needs scripts; subsidy.spec.js goes without them.
test.use({ javaScriptEnabled: true });

const published = { 'Hoe?': { choose: 'In het portaal' } };

// The one that the demonstration closed long ago.
async function closedLongAgo(page) {
  await page.goto('/zoeken?q=Samen+veilig+werken');
  const found = page.getByRole('main').getByRole('link').filter({ hasText: 'Samen veilig werken op' }).first();
  return new URL(await found.evaluate((link) => link.href)).pathname.split('/').pop();
}

test('the determination of a closed subsidy is lowered and what was paid too much comes back', async ({ person }) => {
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
  // What comes in does not wait for a signature.
  await act(fred, recovery, 'Leg een ontvangst vast', {
    'Ontvangen of verrekend bedrag': owed.replace(/[^0-9.,]/g, ''), 'Ontvangen of verrekend op': day(0),
  });
  await expectState(mark, recovery, 'U hebt alles terugbetaald');
  await openCase(mark, number);
  await expect(mark.locator('#boekingen')).toContainText('Terugbetaling');
  await expectState(tom, number, 'Afgerond');
});
