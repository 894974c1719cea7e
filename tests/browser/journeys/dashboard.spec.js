// Every figure of the dashboard leads to what it counts: as many cases or parks as it says.
import { look } from '../support/look.js';
import { expect, test } from '../support/people.js';

test.use({ javaScriptEnabled: true });

async function listed(page, href) {
  const answer = await page.request.get(href, { headers: { Accept: 'application/json' } });
  expect(answer.status(), href).toBe(200);
  const { cases, parks, unread_text: unread } = await answer.json();
  const others = /(\d+) zaken mee/.exec(unread ?? '');
  return { count: (cases ?? parks).length + (others ? Number(others[1]) : 0), hasFew: /enkele/.test(unread ?? '') };
}

for (const who of ['petra', 'saskia']) {
  test(`every figure that ${who} sees on the dashboard is as long as its list`, async ({ person }) => {
    test.setTimeout(300_000);
    const page = await person(who);
    // Others work on meanwhile: what was counted before a step and listed after it is counted again.
    await expect(async () => {
      await page.goto('/dashboard');
      const wrong = [];
      let seen = 0;
      for (const link of await page.locator('main a[href^="/dashboard/"]').all()) {
        const text = ((await link.locator('.bw-figures__value').count()) ? await link.locator('.bw-figures__value').textContent() : await link.textContent()).trim();
        if (!/^\d+$/.test(text)) continue;
        const href = await link.getAttribute('href');
        const { count, hasFew } = await listed(page, href);
        seen += Number(text);
        if (hasFew ? count > Number(text) : count !== Number(text)) wrong.push(`${href}: ${text} leads to ${count}`);
      }
      expect(wrong).toEqual([]);
      expect(seen).toBeGreaterThan(20);
    }).toPass({ timeout: 240_000 });
  });
}

test('a light of the dashboard leads to the parks that have it', async ({ person }) => {
  const petra = await person('petra');
  await petra.goto('/dashboard');
  const card = petra.locator('section', { hasText: 'Hoe staan de terreinen ervoor?' });
  await card.locator('li', { hasText: 'Loopt vast' }).getByRole('link').click();
  await expect(petra.getByRole('heading', { level: 1, name: 'Terreinen met het licht: Loopt vast' })).toBeVisible();
  await expect(petra.locator('main tbody tr').first()).toBeVisible();
  expect(await look(petra)).toEqual([]);
});
