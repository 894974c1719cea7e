// The drawing of a process on a telephone: it scrolls in a place of its own, and the page does not.
import { expect, test } from '../support/people.js';
import { beginPlan } from '../support/plans.js';

test.use({ javaScriptEnabled: true });

test('the drawing of a process scrolls by itself, by keyboard too, and the page stays where it is', async ({ person }) => {
  const els = await person('els');
  const plan = await beginPlan(els, 'Zuid West Poort', 'Plan op een telefoon');
  for (const width of [320, 390]) {
    await els.setViewportSize({ width, height: 800 });
    await els.goto(`/zaken/${plan}/proces`);
    const drawing = els.getByRole('group', { name: 'Diagram van de werkwijze Projectplan' });
    await drawing.focus();
    await expect(drawing).toBeFocused();
    await els.keyboard.press('ArrowRight');
    await expect.poll(() => drawing.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
    expect(await els.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await expect(drawing.getByRole('img')).toHaveAccessibleName(/De hoofdlijn is: .*De tabel hieronder bevat dezelfde stappen/);
  }
  await els.getByRole('link', { name: 'Toon waar de zaak nu is' }).click();
  await expect(els.locator('#hier-nu')).toBeInViewport();
});
