// A coordinator compares parks, looks at the own municipality and notes how ready a park is for 2050.
import { day, fill } from '../support/cases.js';
import { expect, test } from '../support/people.js';

test('parks are compared, and a score with evidence is noted and then followed by a newer one', async ({ person, browser, baseURL }) => {
  test.setTimeout(300_000);
  const els = await person('els');
  await els.goto('/terreinen?gemeente=GM0200');
  await els.getByRole('checkbox', { name: 'Vergelijk Ambachtsveld' }).check();
  await els.getByRole('checkbox', { name: 'Vergelijk Apeldoorn Noord', exact: true }).check();
  await els.getByRole('button', { name: 'Vergelijk de gekozen terreinen' }).click();
  await expect(els.getByRole('heading', { level: 1 })).toHaveText('Vergelijk terreinen');
  await expect(els.getByRole('row').filter({ hasText: 'Netto oppervlakte' })).toContainText('verschilt');

  await els.getByRole('link', { name: 'Ambachtsveld' }).first().click();
  await els.getByRole('link', { name: 'Kenmerken van deze gemeente' }).click();
  await expect(els.getByRole('heading', { level: 1 })).toHaveText('Veilig en weerbaar in Apeldoorn');
  await els.getByRole('link', { name: 'Ambachtsveld' }).first().click();
  await els.getByRole('link', { name: 'Bekijk de scorekaart' }).click();
  await fill(els, { Thema: { choose: 'Veiligheid' }, Score: { choose: '1: ' }, 'Beoordeeld op': day(1), 'Waaruit blijkt dat?': 'Eerste gesprek met de ondernemers.' });
  await els.getByRole('button', { name: 'Leg de score vast' }).click();
  await expect(els.getByRole('alert')).toContainText('Kies vandaag of een dag die voorbij is.');
  await expect(els.getByLabel('Waaruit blijkt dat?')).toHaveValue('Eerste gesprek met de ondernemers.');
  await fill(els, { 'Beoordeeld op': day(-30) });
  await els.getByRole('button', { name: 'Leg de score vast' }).click();
  await expect(els.getByRole('status')).toContainText('De score is vastgelegd.');

  const petra = await person('petra');
  await petra.goto(new URL(els.url()).pathname);
  await fill(petra, { Thema: { choose: 'Veiligheid' }, Score: { choose: '3: ' }, 'Beoordeeld op': day(0), 'Waaruit blijkt dat?': 'Convenant getekend, verlichting besteld.' });
  await petra.getByRole('button', { name: 'Leg de score vast' }).click();
  const safety = petra.getByRole('region', { name: 'Veiligheid' });
  await expect(safety).toContainText('3 van 4');
  await expect(safety).toContainText('Eerste gesprek met de ondernemers.');

  const stranger = await browser.newPage({ baseURL });
  await stranger.goto('/open/terreinen');
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Open data: bedrijventerreinen');
  const parks = await (await stranger.request.get('/open/terreinen.json')).json();
  expect(parks.parks.length).toBeGreaterThan(500);
  expect(Object.keys(parks.parks[0])).not.toContain('cameras');
  await stranger.close();
});
