// Who does not belong to a case sees nothing of it: not its page, not in a list, not by searching.
import { expect, test } from '../support/people.js';
import { beginPlan, propose } from '../support/plans.js';

const title = 'Plan achter gesloten deuren';

test('another municipality finds nothing, anywhere', async ({ person }) => {
  const els = await person('els');
  const plan = await beginPlan(els, 'Terrein Uddel, uitbreiding fase 1', title);
  const koen = await person('koen');
  for (const path of [`/zaken/${plan}`, `/zaken/${plan}/proces`, `/zaken/${plan}/acties/write`, `/zaken/${plan}/bestanden/1`]) {
    const answer = await koen.goto(path);
    expect(answer.status(), path).toBe(404);
    await expect(koen.locator('body')).not.toContainText(title);
  }
  for (const path of [`/zaken?q=deuren`, `/zoeken?q=deuren`, `/zoeken?q=${plan}`, '/', '/meldingen', '/zaken.csv?q=deuren']) {
    const answer = await koen.request.get(path);
    expect(await answer.text(), path).not.toContain(title);
  }
  const csrf = await koen.goto('/account/vervanging').then(() => koen.locator('input[name=csrf]').first().getAttribute('value'));
  const sent = await koen.request.post(`/zaken/${plan}/acties/write`, {
    headers: { Accept: 'application/json', 'X-CSRF-Token': csrf },
    data: { input: {} },
  });
  expect(sent.status()).toBe(404);
});

test('an owner sees the intervention, and of the plan no more than others of the same park', async ({ person }) => {
  const els = await person('els');
  const plan = await beginPlan(els, 'Terrein Uddel, uitbreiding fase 2', 'Plan met een gast');
  const intervention = await propose(els, plan, { title: 'Borden bij de ingang', type: 'D7', owner: 'Parkmanagement Oost' });
  const mark = await person('mark');
  expect((await mark.goto(`/zaken/${intervention}`)).status()).toBe(200);
  expect((await mark.goto(`/zaken/${plan}`)).status()).toBe(404);
});
