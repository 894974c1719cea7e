// Anybody can see under Werkwijze how a term is worked out.
import { fill } from '../support/cases.js';
import { expect, test } from '../support/people.js';

test('six weeks from 20 February 2026 end after Easter, on dinsdag 7 april 2026', async ({ person }) => {
  const els = await person('els');
  await els.goto('/werkwijze');
  await els.getByRole('main').getByRole('link', { name: /termijn/i }).first().click();
  await fill(els, {
    'Dag van de gebeurtenis': '2026-02-20',
    'Hoe lang': '6',
    Eenheid: { choose: 'Weken' },
    'Staat de termijn in een wet?': { choose: 'Ja' },
  });
  await els.getByRole('button', { name: 'Reken uit' }).click();
  const answer = els.getByRole('status');
  await expect(answer).toContainText(/dinsdag 7 april 2026/i);
  await expect(answer.getByRole('listitem').filter({ hasText: /Goede Vrijdag|vrijdag 3 april/i })).not.toHaveCount(0);
});

test('a term that is not in a statute stays on Good Friday', async ({ person }) => {
  const els = await person('els');
  await els.goto('/werkwijze/rekenhulp?gebeurtenis=2026-02-20&aantal=6&eenheid=weeks&wettelijk=nee');
  await expect(els.getByRole('status')).toContainText(/vrijdag 3 april 2026/i);
});
