// What was refused is asked again: the applicant says what is new or that nothing is, and the second refusal does no more
// than point at the first one (Awb 4:6).
import { act, confirm, expectState, fill, openCase, preview, startAction } from '../support/cases.js';
import { look } from '../support/look.js';
import { expect, test } from '../support/people.js';
import { apply, check, decide, handedIn, writeApplication } from '../support/subsidies.js';

// What is looked at for accessibility needs scripts; subsidy.spec.js goes without them.
test.use({ javaScriptEnabled: true });

const published = { 'Hoe?': { choose: 'In het portaal' } };
const checked = 'Activiteiten, bedrag, verplichtingen';
// A period of its own: journeys that run at the same time share the parks of the demonstration.
const wanted = { park: 'Voorbeeldterrein Oosterkade', costs: '40.000', own: '12.000', others: '8.000', asked: '20.000', period: '2027' };
const refused = { 'Wat wordt het besluit?': { choose: 'Afwijzen' }, Staatssteun: { choose: 'Geen steun aan een onderneming' } };

test('an application that repeats what was refused is refused by pointing at that decision', async ({ person }) => {
  test.setTimeout(600_000);
  const [mark, tom] = [await person('mark'), await person('tom')];
  const hands = { tom, ingrid: await person('ingrid'), willem: await person('willem') };
  const first = await apply(mark, { ...wanted, title: 'Hek om een bedrijf' });
  await check(tom, first);
  await act(tom, first, 'Leg het conceptbesluit voor', {
    ...refused,
    'Grond voor afwijzing': { choose: 'past niet in de regeling' },
    Motivering: 'Een hek om een bedrijf is geen samenwerking (artikel 3 van de regeling).',
  });
  await decide(hands, first, checked, published);
  await expectState(mark, first, 'Niet toegekend');

  const again = await writeApplication(mark, { ...wanted, title: 'Toch een hek om dat bedrijf' });
  await startAction(mark, again, 'Vraag de subsidie aan');
  await fill(mark, handedIn);
  await preview(mark);
  await expect(mark.getByRole('main')).toContainText('Noem wat er nieuw is');
  expect(await look(mark)).toEqual([]);
  await fill(mark, { [first]: true });
  await preview(mark);
  await confirm(mark, 'Vraag de subsidie aan');

  await act(tom, again, 'Rond de volledigheidstoets af', { 'Is de aanvraag compleet?': { choose: 'Nee, ook na aanvulling niet' } });
  await act(tom, again, 'Leg het conceptbesluit voor', {
    ...refused,
    'Grond voor afwijzing': { choose: 'Herhaalde aanvraag' },
    'Eerder besluit waarnaar u verwijst': { choose: first },
    Motivering: 'Er zijn geen nieuwe feiten of omstandigheden (Awb 4:6 lid 2).',
  });
  await decide(hands, again, checked, published);
  await expectState(mark, again, 'Niet toegekend');
  await openCase(mark, again);
  await expect(mark.getByRole('main')).toContainText('Uw aanvraag is afgewezen');
});
