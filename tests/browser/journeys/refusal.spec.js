// What cannot be done is said with every reason and who can help; a program gets the same as a refusal.
import { expectState, locked, openCase } from '../support/cases.js';
import { expect, test } from '../support/people.js';
import { beginPlan } from '../support/plans.js';

test('a plan without interventions cannot be aligned, and the page says why and who can help', async ({ person }) => {
  const els = await person('els');
  const plan = await beginPlan(els, 'Osseveld Oost', 'Plan zonder interventies');
  await openCase(els, plan);
  const row = locked(els, 'Leg vast dat de werkgroep instemt');
  for (const kind of ['communicatie', 'integrale handhaving', 'duurzaamheid'])
    await expect(row.locator('.bw-reasons li', { hasText: kind })).toContainText('Dit lost op: de gemeentelijk coördinator');
  await expect(row.locator('.bw-reasons li', { hasText: 'verwijst naar de risicoronde' })).toContainText('(in orde)');

  const answer = await els.goto(`/zaken/${plan}/acties/align`);
  expect(answer.status()).toBe(409);
  await expect(els.getByRole('heading', { name: 'U kunt dit nu niet doen' })).toBeVisible();
  await expect(els.getByRole('main')).toContainText('interventie voor communicatie');

  const saskia = await person('saskia');
  await saskia.goto(`/zaken/${plan}/acties/align`);
  await expect(saskia.getByRole('button', { name: 'Bekijk wat er gebeurt' })).toHaveCount(0);
});

test('a program gets a problem with every reason, and nothing changes', async ({ person }) => {
  const els = await person('els');
  const plan = await beginPlan(els, 'Kieveen', 'Plan voor een programma');
  await openCase(els, plan);
  const csrf = await els.locator('input[name=csrf]').first().getAttribute('value');
  const answer = await els.request.post(`/zaken/${plan}/acties/align`, {
    headers: { Accept: 'application/json', 'X-CSRF-Token': csrf },
    data: { input: {} },
  });
  expect(answer.status()).toBe(409);
  expect(answer.headers()['content-type']).toContain('application/problem+json');
  const { reasons } = await answer.json();
  expect(reasons.filter((reason) => !reason.is_met)).toHaveLength(3);
  expect(reasons.length).toBeGreaterThan(3);
  await expectState(els, plan, 'Concept');
});
