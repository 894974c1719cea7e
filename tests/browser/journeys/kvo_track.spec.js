// A KVO-B track from orientation to certificate: coordinator, process supervisor and auditor.
import { act, beginBelow, beginCase, day, expectNotification, expectState, history, locked, openCase } from '../support/cases.js';
import { expect, test } from '../support/people.js';

async function baseline(page, track) {
  await act(page, track, 'Leg de enquête vast', {
    'Enquête gesloten op': day(-20),
    'Hoeveel ondernemers kregen de enquête?': 40,
    'Hoeveel vulden hem in?': 30,
  });
  await openCase(page, track);
  await expect(locked(page, 'Rond de nulmeting af')).toContainText('De schouw in het donker is gedaan.');
  for (const light of ['bij daglicht', 'in het donker']) {
    await act(page, track, `Leg de schouw ${light} vast`, {
      [`Schouw ${light} op`]: day(-18),
      [`Wat viel op ${light}?`]: 'De verlichting bij de ingang en twee losse borden.',
    });
  }
  await act(page, track, 'Leg de incidenten vast', {
    'Over welk jaar?': 2025,
    'Incidenten volgens de politie': 12,
    'Incidenten volgens de brandweer': 2,
    'Meldingen bij de gemeente': 9,
  });
  await act(page, track, 'Rond de nulmeting af');
}

async function agreement(page, track) {
  await act(page, track, 'Stel het plan van aanpak op', {
    Maatregelen: 'Verlichting herstellen door de gemeente, klaar in het voorjaar.',
    'Kosten samen': '8.000',
  });
  await openCase(page, track);
  await expect(locked(page, 'Sluit de overeenkomst')).toContainText('Ondernemers, gemeente, politie en brandweer');
  await act(page, track, 'Leg handtekeningen vast', {
    'Ondernemers getekend op': day(-5),
    'Gemeente getekend op': day(-5),
    'Politie getekend op': day(-4),
    'Brandweer getekend op': day(-4),
  });
  await act(page, track, 'Sluit de overeenkomst');
}

// From a park without co-operation to a track that waits for the auditor.
async function applied({ els, nadia, park }) {
  const register = await beginCase(els, 'Zet de samenwerking in het PPS-register', {
    Bedrijventerrein: { choose: park },
    Titel: `Samenwerking ${park}`,
  });
  const track = await beginBelow(els, register, 'Begin een KVO-B-traject', {
    Titel: 'Keurmerk voor het hele terrein',
    'Wie begeleidt het proces?': { choose: 'Bureau Samen Veilig' },
  });
  await act(nadia, track, 'Leg de intentieverklaring vast', { 'Intentieverklaring getekend op': day(-40) });
  await act(nadia, track, 'Stel de werkgroep in', {
    'Hoeveel ondernemers zitten in de werkgroep?': 3,
    'Contact bij de gemeente': 'coördinator veiligheid',
    'Contact bij de politie': 'wijkagent',
    'Contact bij de brandweer': 'adviseur brandveiligheid',
  });
  await baseline(nadia, track);
  await agreement(nadia, track);
  await act(nadia, track, 'Vraag het certificaat aan', {
    'Welke certificatie-instelling?': { choose: 'Keurmerk Audits' },
    'Aangevraagd op': day(-3),
  });
  return track;
}

function certificate(issued, expires = '') {
  return {
    Certificaatnummer: 'KVO-PROEF-1',
    Niveau: { choose: 'Basis Samenwerken' },
    'Audit gehouden op': issued,
    'Afgegeven op': issued,
    'Geldig tot en met': expires,
  };
}

test('a track goes from orientation to certificate, with a repair after the audit', async ({ person }) => {
  test.setTimeout(900_000);
  const [els, nadia, anna] = [await person('els'), await person('nadia'), await person('anna')];
  const track = await applied({ els, nadia, park: 'Kweekweg VI' });
  await expectNotification(nadia, 'U begeleidt een KVO-B-traject', track);
  await expectNotification(els, 'De werkgroep KVO-B is ingesteld', track);
  await expectNotification(els, 'De nulmeting KVO-B is klaar', track);
  await expectNotification(anna, 'Er is een KVO-B-certificaat aangevraagd', track);

  await act(anna, track, 'Meld wat beter moet', { 'Wat moet beter voor het certificaat?': 'Het overzicht van afspraken is niet compleet.' });
  await expectNotification(nadia, 'De audit vraagt om aanpassing', track);
  await act(nadia, track, 'Meld dat het is aangepast', { 'Wat is er aangepast?': 'Het overzicht is aangevuld en besproken.' });
  await act(anna, track, 'Leg het certificaat vast', certificate(day(0)));

  await expectState(els, track, 'Gecertificeerd');
  await expect(els.getByRole('complementary', { name: 'Over deze zaak' })).toContainText(String(Number(day(0).slice(0, 4)) + 3));
  await expect(history(els)).toContainText('Anna Kloosterman legde het certificaat vast');
  await expectNotification(nadia, 'Het terrein is gecertificeerd', track);
});

test('a certificate that ran out expires by itself, and the coordinator is told', async ({ person }) => {
  test.setTimeout(900_000);
  const [els, nadia, anna] = [await person('els'), await person('nadia'), await person('anna')];
  const track = await applied({ els, nadia, park: 'Eekterveld 2' });
  await act(anna, track, 'Leg het certificaat vast', certificate(day(-3), day(-1)));
  await expect(async () => expectState(els, track, 'Verlopen')).toPass({ timeout: 90_000 });
  await expect(history(els)).toContainText('zag dat het certificaat verliep');
  await expectNotification(els, 'Het KVO-B-certificaat is verlopen', track);
});
