// Every page, at three widths, for a person with a screen reader and a person with a telephone.
import { fill, preview, startAction } from '../support/cases.js';
import { bringAxe, look } from '../support/look.js';
import { pages } from '../support/pages.js';
import { expect, test } from '../support/people.js';
import { beginPlan, elaboration, proposal } from '../support/plans.js';

test.use({ javaScriptEnabled: true });
// Each test signs its people in for itself, so that the browsers share them.
test.describe.configure({ mode: 'parallel' });

for (const [who, paths] of Object.entries(pages)) {
  test(`the pages of ${who} are accessible and fit`, async ({ browser, baseURL, person }) => {
    test.setTimeout(600_000);
    const page = who === 'nobody' ? await browser.newPage({ baseURL, bypassCSP: true }) : await person(who);
    const wrong = [];
    await bringAxe(page);
    for (const path of paths) {
      await page.goto(path);
      wrong.push(...(await look(page)));
    }
    expect(wrong).toEqual([]);
  });
}

async function lookAt(page, wrong, path) {
  await page.goto(path);
  wrong.push(...(await look(page)));
}

async function firstLink(page, list, begin) {
  await page.goto(list);
  return page.locator(`main tbody a[href^="${begin}"]`).first().getAttribute('href');
}

test('the pages of cases, parks and accounts are accessible and fit', async ({ person }) => {
  test.setTimeout(600_000);
  const [els, ria] = [await person('els'), await person('ria')];
  const wrong = [];
  for (const workflow of ['project_plan', 'intervention', 'kvo_b', 'biz', 'cooperation']) {
    const path = await firstLink(els, `/zaken?soort=${workflow}`, '/zaken/');
    await lookAt(els, wrong, path);
    await lookAt(els, wrong, `${path}/proces`);
  }
  await lookAt(els, wrong, await firstLink(els, '/terreinen?q=voorbeeldterrein', '/terreinen/'));
  await lookAt(ria, wrong, await firstLink(ria, '/beheer/mensen', '/beheer/mensen/'));
  expect(wrong).toEqual([]);
});

test('the pages of one step are accessible and fit', async ({ person, browser, baseURL }) => {
  test.setTimeout(600_000);
  const els = await person('els');
  const wrong = [];
  const plan = await beginPlan(els, 'Kweekweg VI', 'Plan om naar te kijken');
  await lookAt(els, wrong, `/zaken/nieuw?soort=intervention&onder=${plan}`);
  await els.locator('main form button[type=submit]').first().click();
  wrong.push(...(await look(els)));
  await els.goto(`/zaken/nieuw?soort=intervention&onder=${plan}`);
  await fill(els, proposal({ title: 'Verlichting van het achterpad', type: 'D5', owner: 'Parkmanagement Oost' }));
  await preview(els);
  await expect(els.getByRole('heading', { name: 'Wie mag de zaak lezen?' })).toBeVisible();
  wrong.push(...(await look(els)));
  const register = await firstLink(els, '/zaken?soort=cooperation', '/zaken/');
  await lookAt(els, wrong, '/zaken/nieuw?soort=cooperation');
  for (const workflow of ['kvo_b', 'biz']) {
    await lookAt(els, wrong, `/zaken/nieuw?soort=${workflow}&onder=${register.split('/').pop()}`);
    await els.locator('main form button[type=submit]').first().click();
    wrong.push(...(await look(els)));
  }
  await lookAt(els, wrong, `/zaken/${plan}/acties/align`);
  await lookAt(els, wrong, `/zaken/${plan}/acties/ask_advice`);
  await startAction(els, plan, 'Werk het plan uit');
  await preview(els);
  wrong.push(...(await look(els)));

  await startAction(els, plan, 'Werk het plan uit');
  await fill(els, elaboration);
  const other = await els.context().newPage();
  await startAction(other, plan, 'Werk het plan uit');
  await fill(other, elaboration);
  await preview(other);
  wrong.push(...(await look(other)));
  await other.getByRole('button', { name: 'Werk het plan uit', exact: true }).click();
  await preview(els);
  await expect(els.getByRole('heading', { level: 1, name: 'Deze zaak is intussen veranderd' })).toBeVisible();
  wrong.push(...(await look(els)));

  const stranger = await browser.newPage({ baseURL, bypassCSP: true, javaScriptEnabled: true });
  await lookAt(stranger, wrong, `/zaken/${plan}`);
  await stranger.getByRole('button', { name: 'Log in', exact: true }).click();
  wrong.push(...(await look(stranger)));
  await stranger.close();
  expect(wrong).toEqual([]);
});

test('a diagram that is wider than the screen scrolls in its own box, with the keyboard and to where the case is', async ({ person }) => {
  const els = await person('els');
  await els.setViewportSize({ width: 390, height: 844 });
  const track = await firstLink(els, '/zaken?soort=kvo_b&status=certified', '/zaken/');
  await els.goto(`${track}/proces`);
  const box = els.locator('.bw-diagram');
  expect(await box.evaluate((node) => node.scrollWidth > node.clientWidth)).toBe(true);
  await box.focus();
  await els.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate((node) => node.scrollLeft)).toBeGreaterThan(0);
  await els.getByRole('link', { name: 'Toon waar de zaak nu is' }).click();
  await expect(els.locator('#hier-nu')).toBeInViewport();
});
