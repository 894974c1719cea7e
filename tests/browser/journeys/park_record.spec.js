// A change of the register: proposed by the municipality, rejected by the province, proposed again and made definitive.
import { act, confirm, expectNotification, fill, preview } from '../support/cases.js';
import { look } from '../support/look.js';
import { expect, test } from '../support/people.js';

async function parkPage(page, name) {
  await page.goto(`/terreinen?q=${encodeURIComponent(name)}`);
  await page.getByRole('main').locator('tbody').getByRole('link', { name }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  return new URL(page.url()).pathname;
}

async function propose(page, park, fields) {
  await page.goto(park);
  await page.getByRole('link', { name: 'Wijzig gegevens' }).click();
  await fill(page, fields);
  await page.getByRole('button', { name: 'Verstuur de wijziging' }).click();
  await expect(page.getByRole('status')).toContainText('De wijziging is verstuurd');
  return new URL(page.url()).pathname.split('/').pop();
}

async function judge(page, number, action, fields = {}) {
  await page.goto('/terreinen/wijzigingen');
  await page.getByRole('row').filter({ hasText: number }).getByRole('link').click();
  await page.getByRole('link', { name: action, exact: true }).click();
  await fill(page, fields);
  await preview(page);
  await confirm(page, action);
}

test('an edit of the register is rejected and then accepted', async ({ person }) => {
  test.setTimeout(480_000);
  const els = await person('els');
  const province = await person('petra');
  const park = await parkPage(els, 'Kieveen');
  const before = await els.locator('#algemeen').innerText();

  await els.getByRole('link', { name: 'Wijzig gegevens' }).click();
  await fill(els, { 'Netto oppervlakte in hectare': '9999', 'Wat is er veranderd, en hoe weet u dat?': 'Nieuwe meting van het kadaster.' });
  await els.getByRole('button', { name: 'Verstuur de wijziging' }).click();
  await expect(els.getByRole('alert')).toContainText('Netto kan niet meer zijn dan bruto.');
  await expect(els.getByLabel('Netto oppervlakte in hectare')).toHaveValue('9999');
  await expect(els.getByLabel('Wat is er veranderd, en hoe weet u dat?')).toHaveValue('Nieuwe meting van het kadaster.');

  const first = await propose(els, park, {
    'Hoogste milieucategorie': '4',
    'Ontsluiting over het water': { choose: 'Ja' },
    'Wat is er veranderd, en hoe weet u dat?': 'Het omgevingsplan is vastgesteld.',
  });
  await els.goto(park);
  await expect(els.getByRole('note')).toContainText('De provincie moet dit nog goedkeuren');
  expect(await els.locator('#algemeen').innerText()).toBe(before);

  await judge(province, first, 'Keur de wijziging af', { 'Waarom keurt u de wijziging af?': 'Het plan laat categorie 3 toe.' });
  await expectNotification(els, 'De provincie heeft uw wijziging afgekeurd', first);
  await els.goto(`/terreinen/wijzigingen/${first}`);
  await expect(els.getByRole('note')).toContainText('Het plan laat categorie 3 toe.');

  const second = await propose(els, park, {
    'Hoogste milieucategorie': '3',
    'Wat is er veranderd, en hoe weet u dat?': 'Het omgevingsplan is vastgesteld: categorie 3.',
  });
  await judge(province, second, 'Maak de wijziging definitief');
  await els.goto(park);
  await expect(els.locator('#algemeen')).toContainText('Hoogste milieucategorie');
  await expect(els.locator('#geschiedenis')).toContainText('Hoogste milieucategorie: niet bekend wordt 3');
});

test.describe('the pages of the register', () => {
  test.use({ javaScriptEnabled: true });
  test('are accessible and fit', async ({ person }) => {
    test.setTimeout(300_000);
    const els = await person('els');
    const province = await person('petra');
    const park = await parkPage(els, 'Ecofactorij');
    const wrong = [];
    await els.goto(`${park}/wijzigen`);
    wrong.push(...(await look(els)));
    const number = await propose(els, park, { Glasvezel: { choose: 'Ja' }, 'Wat is er veranderd, en hoe weet u dat?': 'Er ligt nu glasvezel.' });
    for (const path of ['/terreinen/wijzigingen', `/terreinen/wijzigingen/${number}`, park, `${park}/afvoeren`]) {
      await province.goto(path);
      wrong.push(...(await look(province)));
    }
    await act(els, number, 'Trek de wijziging in');
    expect(wrong).toEqual([]);
  });
});
