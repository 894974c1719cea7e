// The people of the demonstration, each in a browser session of their own.
import { expect, test as base } from '@playwright/test';

export const password = 'bolwerk-demo';

export const people = {
  els: 'els.wolters@bolwerk.example',
  jan: 'jan.smit@bolwerk.example',
  koen: 'koen.de.wit@bolwerk.example',
  bram: 'bram.post@bolwerk.example',
  saskia: 'saskia.vos@bolwerk.example',
  marjan: 'marjan.kuipers@bolwerk.example',
  lieke: 'lieke.brand@bolwerk.example',
  hugo: 'hugo.maas@bolwerk.example',
  mark: 'mark.peters@bolwerk.example',
  nadia: 'nadia.el.amrani@bolwerk.example',
  anna: 'anna.kloosterman@bolwerk.example',
  yusuf: 'yusuf.aydin@bolwerk.example',
  tom: 'tom.jansen@bolwerk.example',
  nora: 'nora.visser@bolwerk.example',
  joris: 'joris.maat@bolwerk.example',
  sara: 'sara.polder@bolwerk.example',
  olaf: 'olaf.ruiter@bolwerk.example',
  ingrid: 'ingrid.bos@bolwerk.example',
  willem: 'willem.dekker@bolwerk.example',
  fred: 'fred.kuiper@bolwerk.example',
  hanna: 'hanna.prins@bolwerk.example',
  victor: 'victor.hoek@bolwerk.example',
  petra: 'petra.blom@bolwerk.example',
  ria: 'ria.verhagen@bolwerk.example',
  yara: 'yara.lindeman@bolwerk.example',
  tim: 'tim.vogel@bolwerk.example',
  roos: 'roos.dekkers@bolwerk.example',
  lars: 'lars.hoekstra@bolwerk.example',
  priya: 'priya.sharma@bolwerk.example',
  sofie: 'sofie.kamp@bolwerk.example',
  omar: 'omar.haddad@bolwerk.example',
  bente: 'bente.smits@bolwerk.example',
  fenna: 'fenna.hofman@bolwerk.example',
  guus: 'guus.verbeek@bolwerk.example',
  floor: 'floor.de.boer@bolwerk.example',
  mees: 'mees.vos@bolwerk.example',
  wietske: 'wietske.lammers@bolwerk.example',
};

export async function signIn(page, who) {
  await page.goto('/inloggen');
  await page.getByLabel('E-mailadres').fill(people[who]);
  await page.getByLabel('Wachtwoord').fill(password);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible();
}

// `person('els')` is the page of Els, signed in; asked twice it is the same page.
export const test = base.extend({
  baseURL: async ({}, use) => use(process.env.BOLWERK_JOURNEYS_AT),
  person: async ({ browser, baseURL, contextOptions, viewport, javaScriptEnabled }, use) => {
    const pages = new Map();
    const contexts = [];
    await use(async (who) => {
      if (!pages.has(who)) {
        const context = await browser.newContext({ ...contextOptions, baseURL, viewport, javaScriptEnabled, bypassCSP: javaScriptEnabled });
        contexts.push(context);
        const page = await context.newPage();
        await signIn(page, who);
        pages.set(who, page);
      }
      return pages.get(who);
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

export { expect };
