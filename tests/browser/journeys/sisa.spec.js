// A municipality accounts for a subsidy in the SiSa annex of its annual accounts: it says in which year, and sends no
// amounts; the officer takes them from the annex (Financiële-verhoudingswet art. 17a).
import { act, beginBelow, expectState, openCase, startAction } from '../support/cases.js';
import { look } from '../support/look.js';
import { expect, test } from '../support/people.js';
import { decide } from '../support/subsidies.js';

// What is looked at for accessibility needs scripts; subsidy.spec.js goes without them.
test.use({ javaScriptEnabled: true });

// The one that the demonstration granted to Apeldoorn.
async function grantedToTheTown(page) {
  await page.goto('/zoeken?q=Vast+overleg+tegen+ondermijning');
  const found = page.getByRole('main').getByRole('link').filter({ hasText: 'Vast overleg tegen ondermijning op' }).first();
  return new URL(await found.evaluate((link) => link.href)).pathname.split('/').pop();
}

test('a municipality accounts through SiSa and is asked nothing that the annex holds', async ({ person }) => {
  test.setTimeout(600_000);
  const [els, tom] = [await person('els'), await person('tom')];
  const hands = { tom, ingrid: await person('ingrid'), willem: await person('willem') };
  const number = await grantedToTheTown(tom);
  await expectState(els, number, 'Verleend, in uitvoering');
  await tom.goto('/subsidies');
  await tom.getByRole('link', { name: 'SiSa', exact: true }).click();
  // The year in which the activities end.
  await tom.getByLabel('Verantwoording over').selectOption({ index: 1 });
  await tom.getByRole('button', { name: 'Toon', exact: true }).click();
  const overview = tom.url();
  const row = tom.getByRole('row').filter({ hasText: number });
  await expect(row).toContainText('Gemeente Apeldoorn');
  await expect(row).toContainText('€ 32.000');

  await openCase(els, number);
  await els.getByRole('link', { name: 'Leg verantwoording af', exact: true }).click();
  await expect(els.getByRole('main')).toContainText('In de SiSa-bijlage van welk jaar staat de verantwoording?');
  await expect(els.getByRole('main')).not.toContainText('Werkelijke kosten');
  expect(await look(els)).toEqual([]);
  const account = await beginBelow(els, number, 'Leg verantwoording af', {
    Onderwerp: 'Verantwoording vast overleg',
    'Waar gaat het om?': { choose: 'Verantwoording en vaststelling' },
    'In de SiSa-bijlage van welk jaar staat de verantwoording?': '2027',
    'Wat wilt u melden dat niet in de bijlage staat?': 'De laatste schouw was in december.',
  });
  await tom.goto(overview);
  await expect(row).toContainText('Gemeld: in de bijlage van 2027');
  expect(await look(tom)).toEqual([]);
  await act(tom, account, 'Neem de verantwoording in behandeling');
  await startAction(tom, account, 'Leg het conceptbesluit voor');
  await expect(tom.getByRole('main')).toContainText('Werkelijke kosten volgens de SiSa-bijlage');
  await expect(tom.getByRole('main')).not.toContainText('De controleverklaring van de accountant is er');
  expect(await look(tom)).toEqual([]);
  await act(tom, account, 'Leg het conceptbesluit voor', {
    'Wat wordt het besluit?': { choose: 'Vaststellen zoals verleend' },
    'Werkelijke kosten volgens de SiSa-bijlage': '80.000',
    'Vast te stellen bedrag': '40.000',
    Motivering: 'De bijlage laat zien dat alles is uitgevoerd (Awb 4:46).',
  });
  await decide(hands, account, 'Bedrag, berekening', { 'Hoe?': { choose: 'In het portaal' } });
  await expect(async () => {
    await openCase(els, number);
    await expect(els.getByRole('heading', { level: 1 })).toContainText('De provincie rekent met u af', { timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await openCase(els, account);
  const letter = els.locator('#brieven').getByRole('link').first();
  await expect(letter).toBeVisible();
});
