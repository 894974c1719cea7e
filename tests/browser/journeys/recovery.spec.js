// A grant that still runs is lowered after an advance, and what was paid too much comes back.
import { act, beginBelow, day, expectState, fill, history, openCase, preview, startAction } from '../support/cases.js';
import { look } from '../support/look.js';
import { expect, test } from '../support/people.js';
import { apply, check, decide, draft } from '../support/subsidies.js';

// What is looked at for accessibility needs scripts; subsidy.spec.js goes without them.
test.use({ javaScriptEnabled: true });

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
  await decide(hands, withdrawal, 'Bedrag, grond, ingangsdag', published);

  const recovery = await beginBelow(fred, number, 'Vorder het bedrag in', {
    Onderwerp: 'Terugbetaling camera\'s',
    'Besluit tot terugvordering bekendgemaakt op': day(0),
    'Kenmerk van dat besluit': `${withdrawal}-B3`,
  });
  await openCase(fred, recovery);
  await expect(fred.locator('#invordering')).toContainText('10.000');
  expect(await look(fred)).toEqual([]);
  await startAction(fred, recovery, 'Leg een ontvangst vast');
  await fill(fred, { 'Ontvangen bedrag': '10.001', 'Ontvangen op': day(0) });
  await preview(fred);
  await expect(fred.getByRole('main')).toContainText('wat op die dag open stond');
  await act(fred, recovery, 'Leg een ontvangst vast', { 'Ontvangen bedrag': '10.000', 'Ontvangen op': day(0) });
  await expectState(mark, recovery, 'U hebt alles terugbetaald');
  await expect(history(mark)).toContainText('De provincie kreeg geld van u terug.');
  await openCase(mark, number);
  await expect(mark.locator('#boekingen')).toContainText('Terugbetaling');
  await expectState(tom, number, 'Verleend, in uitvoering');
});
