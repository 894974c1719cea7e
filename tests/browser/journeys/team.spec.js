// The team of subsidy officers: many applications in one go, each with its own outcome.
import { expectState, openCase } from '../support/cases.js';
import { expect, test } from '../support/people.js';
import { apply, check } from '../support/subsidies.js';

const costs = { costs: '40.000', own: '12.000', others: '8.000', asked: '20.000' };

async function tick(page, numbers) {
  await page.goto('/subsidies?regeling=gld_process');
  for (const number of numbers) await page.getByLabel(`Kies ${number}`).check();
}

test('letters go out in one go, and what is refused says why while the others go on', async ({ person }) => {
  test.setTimeout(600_000);
  const [mark, tom] = [await person('mark'), await person('tom')];
  const park = 'Voorbeeldterrein Oosterkade';
  const one = await apply(mark, { park, title: 'Een convenant voor de kade', ...costs });
  const other = await apply(mark, { park, title: 'Een overleg voor de kade', ...costs });
  const complete = await apply(mark, { park, title: 'Een plan voor de kade', ...costs });
  await check(tom, complete);

  await tick(tom, [one, other, complete]);
  await tom.getByRole('button', { name: 'Vraag om aanvulling' }).click();
  const part = (number) => tom.locator('section').filter({ hasText: number });
  await expect(part(one)).toContainText('Dekkingsplan');
  await part(other).getByLabel('Wat ontbreekt er verder?').fill('De handtekening van de penningmeester.');
  await tom.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click();
  await expect(tom.getByRole('main')).toContainText('Bij 2 zaken gebeurt wat hier staat. Bij 1 zaak kan het niet');
  await expect(part(one)).toContainText('herstelbrief');
  await tom.getByRole('button', { name: 'Vraag om aanvulling: 2' }).click();
  await expect(tom.getByRole('main')).toContainText('Gedaan bij 2 zaken, niet gedaan bij 1 zaak.');

  await expectState(mark, one, 'Aanvulling gevraagd');
  await expect(mark.getByRole('main')).toContainText('Dekkingsplan');
  await expectState(mark, other, 'Aanvulling gevraagd');
  await expectState(mark, complete, 'In beoordeling');
});

test('cases are given to a colleague in one go, and she finds them as hers', async ({ person }) => {
  test.setTimeout(600_000);
  const [mark, tom, nora] = [await person('mark'), await person('tom'), await person('nora')];
  const number = await apply(mark, { park: 'Voorbeeldterrein Oosterkade', title: 'Samen kijken op de kade', ...costs });
  await tick(tom, [number]);
  await tom.getByRole('button', { name: 'Wijs zaken toe' }).click();
  await tom.getByLabel('Aan wie geeft u de zaak?').selectOption({ label: 'Nora Visser' });
  await tom.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click();
  await tom.getByRole('button', { name: 'Wijs zaken toe: 1' }).click();
  await expect(tom.getByRole('main')).toContainText('Gedaan bij 1 zaak');
  await nora.goto('/subsidies?wie=mij');
  await expect(nora.getByRole('main')).toContainText(number);
  await nora.getByRole('link', { name: 'Doorlooptijd' }).click();
  await expect(nora.getByRole('heading', { level: 1 })).toHaveText('Doorlooptijd');
});

test('a penalty that runs is counted by the day, for the team and for whoever waits', async ({ person }) => {
  const [mark, tom] = [await person('mark'), await person('tom')];
  await tom.goto('/subsidies');
  const running = tom.locator('#dwangsommen').getByRole('row').filter({ hasText: 'Nog geen besluit over' });
  await expect(running).toContainText('dagen');
  await running.getByRole('link').click();
  await expect(tom.locator('#dwangsom')).toContainText('Tot en met vandaag');
  await openCase(mark, new URL(tom.url()).pathname.split('/').pop());
  await expect(mark.locator('#dwangsom')).toContainText('Loopt sinds');
});
