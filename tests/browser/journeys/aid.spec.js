// De-minimis aid is on the list of work of whoever must register it, until it is in the register.
import { beginBelow, day } from '../support/cases.js';
import { expect, test } from '../support/people.js';
import { apply, check, decide, draft } from '../support/subsidies.js';

const published = { 'Hoe?': { choose: 'In het portaal' } };

test('registering de-minimis aid is work until the register holds it', async ({ person }) => {
  test.setTimeout(600_000);
  const [mark, tom] = [await person('mark'), await person('tom')];
  const number = await apply(mark, {
    park: 'Voorbeeldterrein Oosterkade', title: 'Cursus veilig ondernemen', costs: '10.000', own: '3.000', others: '2.000', asked: '5.000',
  });
  await check(tom, number);
  await draft(tom, number, {
    costs: '10.000', deficit: '5.000', amount: '5.000',
    aid: {
      Staatssteun: { choose: 'De-minimissteun' },
      'De-minimisregister bekeken op': day(0),
      'De-minimissteun volgens het register': '0',
    },
  });
  await decide({ tom, ingrid: await person('ingrid'), willem: await person('willem') }, number, 'Activiteiten, bedrag, verplichtingen', published);

  const work = tom.getByRole('main').getByRole('row').filter({ hasText: number }).filter({ hasText: 'De-minimissteun registreren' });
  await tom.goto(`/?q=${number}`);
  await expect(work).not.toHaveCount(0);
  await beginBelow(tom, number, 'Registreer de de-minimissteun', {
    Onderwerp: 'De-minimissteun cursus', 'In het register gezet op': day(0), 'Nummer in het register': 'NL-2026-000123',
    'Bedrag in het register': '5.000', 'Sector van de onderneming': 'P 85.59',
  });
  await expect(async () => {
    await tom.goto(`/?q=${number}`);
    await expect(work).toHaveCount(0, { timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
});
