// Dividing a budget: a drawing of lots by two people that anybody can repeat, what-if, and a tender with blind scores.
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { day, fill } from '../support/cases.js';
import { expect, test } from '../support/people.js';
import { apply, check, draft } from '../support/subsidies.js';

const bolwerk = process.env.BOLWERK_BINARY ?? new URL('../../../build/dev/bolwerk', import.meta.url).pathname;
const order = '/subsidies/volgorde/gld_process/2029';
const costs = { costs: '60.000', own: '20.000', others: '10.000', asked: '30.000' };

async function publishCeiling(petra, scheme, period, amount) {
  await petra.goto(`/beheer/regelingen/${scheme}`);
  await fill(petra, { Tijdvak: period, Plafond: amount, 'Bekendgemaakt op': day(0), 'Waar staat het?': 'Provinciaal blad, proef' });
  await petra.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
  await expect(petra.getByRole('heading', { name: `Plafond ${period}: dit verandert er` })).toBeVisible();
  await petra.getByRole('button', { name: 'Leg dit plafond vast' }).click();
  await expect(petra.getByRole('status')).toContainText('Het plafond is bekendgemaakt');
}

test('two people draw lots, anybody can repeat it, and the drafts follow', async ({ person }) => {
  test.setTimeout(600_000);
  const [mark, tom, ingrid] = [await person('mark'), await person('tom'), await person('ingrid')];
  await publishCeiling(await person('petra'), 'gld_process', '2029', '45.000');
  const numbers = [];
  for (const park of ['Voorbeeldterrein De Sluis', 'Voorbeeldterrein Oosterkade']) {
    numbers.push(await apply(mark, { park, title: `Loten om ${park}`, period: '2029', ...costs }));
    await check(tom, numbers.at(-1));
  }
  await tom.goto(order);
  await expect(tom.getByRole('main')).toContainText('Wacht op loting');
  await tom.getByRole('button', { name: 'Zet de loting klaar' }).click();
  await expect(tom.getByRole('main')).toContainText('wie haar klaarzet, loot niet zelf');
  await ingrid.goto(order);
  await ingrid.getByRole('button', { name: 'Loot nu' }).click();
  await expect(ingrid.getByRole('main')).toContainText('Klaargezet door Tom Jansen, geloot door Ingrid Bos');

  const download = ingrid.waitForEvent('download');
  await ingrid.getByRole('link', { name: 'Download PROTOCOL.json' }).click();
  const file = join(mkdtempSync(join(tmpdir(), 'loting-')), 'PROTOCOL.json');
  await (await download).saveAs(file);
  const drawn = execFileSync(bolwerk, ['redraw', file]).toString().trim().split('\n').map((line) => line.split('. ')[1]);
  expect([...drawn].sort()).toEqual([...numbers].sort());
  await expect(ingrid.locator('ol.bw-prose')).toContainText(drawn.join(''));

  const amounts = { costs: '60.000', deficit: '30.000', amount: '30.000', accountBy: day(500) };
  await draft(tom, drawn[0], amounts);
  await tom.goto('/subsidies/stel-dat/gld_process/2029');
  await tom.getByLabel(`Kies ${drawn[0]}`).check();
  await tom.getByRole('button', { name: 'Reken door' }).click();
  await expect(tom.getByRole('main')).toContainText('verleningsbeschikking');
  await tom.goto('/subsidies/budget/gld_process/2029?rekening=verleend');
  await expect(tom.getByRole('main')).not.toContainText(drawn[0]);
});

test('two assessors score a tender without seeing each other, and the ranking is fixed', async ({ person }) => {
  test.setTimeout(600_000);
  const [koen, joris, sara, olaf] = [await person('koen'), await person('joris'), await person('sara'), await person('olaf')];
  await publishCeiling(olaf, 'fle_parks', '2030', '30.000');
  const numbers = [];
  for (const title of ['Toegang tot het terrein', 'Verlichting van het terrein']) {
    numbers.push(await apply(koen, {
      park: 'Voorbeeldterrein Middelwijk', title, period: '2030', scheme: 'Flevoland', kind: 'Gemeente',
      costs: '60.000', own: '26.000', others: '10.000', asked: '24.000',
    }));
    await check(joris, numbers.at(-1));
  }
  await olaf.goto('/beheer/regelingen/fle_parks/nieuwe-versie');
  await fill(olaf, {
    'Geldt vanaf': day(0), 'Aanvragen tot en met': day(-1), 'Bekendgemaakt op': day(0), 'Waar is dat bekendgemaakt?': 'Provinciaal blad 2026, 12345',
  });
  await olaf.locator('main form button[type=submit]').last().click();
  await olaf.getByRole('button', { name: /^Bewaar als versie/ }).click();

  const at = (number) => `/subsidies/tender/fle_parks/2030/aanvragen/${number}`;
  const scores = (points) => ({
    'Effect op de veiligheid': points, 'Draagvlak op het terrein': points, 'Kosten en opbrengst': points,
    'Waarom deze punten?': `Zo beoordeel ik dit plan: ${points} punten.`,
  });
  for (const [place, number] of numbers.entries()) {
    const points = String(8 - 2 * place);
    await joris.goto(at(number));
    await fill(joris, scores(points));
    await joris.getByRole('button', { name: 'Dien uw punten in' }).click();
    await expect(joris.getByRole('main')).toContainText('Als genoeg beoordelaars klaar zijn');
    await sara.goto(at(number));
    await expect(sara.getByRole('main')).not.toContainText('Zo beoordeel ik dit plan');
    await fill(sara, scores(points));
    await sara.getByRole('button', { name: 'Dien uw punten in' }).click();
    await expect(sara.getByRole('main')).toContainText('Punten naast elkaar');
    await fill(sara, { 'Waarom deze punten?': 'Wij zien het allebei zo.' });
    await sara.getByRole('button', { name: 'Stel deze punten voor' }).click();
    await joris.goto(at(number));
    await joris.getByRole('button', { name: 'Ga akkoord' }).click();
  }
  await joris.goto('/subsidies/tender/fle_parks/2030');
  await joris.getByRole('button', { name: 'Stel de ranglijst vast' }).click();
  await expect(joris.getByRole('main')).toContainText('Vastgesteld door Joris Maat');
  await expect(joris.locator('tbody tr').first()).toContainText(numbers[0]);
  await expect(joris.locator('tbody tr').nth(1)).toContainText('Het plafond is bereikt');
});
