// An application for a subsidy, and the decision on it, in the hands of the people of the demonstration.
import { act, beginBelow, beginCase, day } from './cases.js';

const demanded = [
  'Projectplan', 'Begroting', 'Dekkingsplan', 'Steunverklaring van de gemeente', 'Steunverklaring van de ondernemers',
  'De-minimisverklaring',
];

const ticked = (labels) => Object.fromEntries(labels.map((label) => [label, true]));

// The attachments are promised for later, on behalf of the applicant.
export const handedIn = { ...ticked(demanded), 'Ik mag namens de aanvrager tekenen': true };

// Half of the costs is asked; `own` and the rest of the money come from the applicant and the municipality.
export async function writeApplication(mark, {
  park, title, costs, own, others, asked, scheme = 'procesondersteuning', period = '2026', kind = 'Parkmanagement',
}) {
  const number = await beginCase(mark, 'Begin een subsidieaanvraag', {
    Bedrijventerrein: { choose: park },
    'Naam van het project': title,
    Regeling: { choose: scheme },
    Periode: { choose: period },
    'Wie vraagt aan?': { choose: kind },
  });
  await act(mark, number, 'Vul de aanvraag in', {
    'Wat gaat u doen?': 'Een overleg van ondernemers, gemeente en politie beginnen en een plan maken.',
    'Begin van de activiteiten': day(60),
    'Einde van de activiteiten': day(400),
    'Kosten van derden': costs,
    'Eigen uren': '0',
    'Andere kosten': '0',
    'Totale kosten': costs,
    'Eigen bijdrage': own,
    'Bijdragen van anderen': others,
    'Hoeveel subsidie vraagt u?': asked,
    'RSIN of KvK-nummer': '69599084',
    'Rekeningnummer (IBAN)': 'NL02 ABNA 0123 4567 89',
  });
  return number;
}

export async function apply(mark, application) {
  const number = await writeApplication(mark, application);
  await act(mark, number, 'Vraag de subsidie aan', {
    ...handedIn,
    // Journeys that run at the same time share the parks, and some are refused (Awb 4:6).
    'Wat is er nieuw sinds een eerdere afwijzing?': 'De gemeente betaalt nu mee en de ondernemers tekenden een overeenkomst.',
  });
  return number;
}

// `there` are the attachments that were added meanwhile.
export async function check(tom, number, there = []) {
  await act(tom, number, 'Rond de volledigheidstoets af', {
    'Is de aanvraag compleet?': { choose: 'Ja, compleet' },
    'Compleet sinds': day(0),
    // The first group of boxes: what came on paper.
    ...ticked(demanded.filter((label) => !there.includes(label))),
  });
}

const noAid = { Staatssteun: { choose: 'Geen steun aan een onderneming' } };

export async function draft(tom, number, { costs, deficit, amount, accountBy, aid = noAid }) {
  await act(tom, number, 'Leg het conceptbesluit voor', {
    'Wat wordt het besluit?': { choose: 'Verlenen' },
    'Kosten die meetellen': costs,
    'Tekort in de financiering': deficit,
    'Bedrag van de subsidie': amount,
    ...aid,
    // Journeys that run at the same time share the parks of the demonstration.
    'Andere subsidie 1: van wie?': 'De provincie zelf',
    'Andere subsidie 1: volgens welke regeling?': 'Een andere aanvraag voor dit terrein',
    'Andere subsidie 1: bedrag': '0',
    'Andere aanvraag voor dit terrein': 'De andere aanvraag gaat over andere activiteiten.',
    Motivering: 'Het plan past bij de regeling en heeft steun van gemeente en ondernemers (Awb 4:31).',
    ...(accountBy
      ? {
          Verplichtingen: 'Meld het binnen twee weken als iets anders gaat (Awb 4:37).',
          Voorschotten: 'Tachtig procent na de verlening (Awb 4:95).',
          'Verantwoording uiterlijk op': accountBy,
        }
      : {}),
  });
}

// Second reader, signer, and the officer who makes it known; `beforeKnown` looks around between the two.
export async function decide({ ingrid, willem, tom }, number, checked, published, beforeKnown = async () => {}) {
  await act(ingrid, number, 'Akkoord als medebeoordelaar', { [checked]: true });
  await act(willem, number, 'Zet uw handtekening');
  await beforeKnown();
  await act(tom, number, 'Maak het besluit bekend', { 'Bekendgemaakt op': day(0), ...published });
}

// Somebody who does not pay looks whose account it is, before the first payment.
export async function checkAccount(tom, number) {
  await beginBelow(tom, number, 'Controleer de rekening', {
    Onderwerp: 'Controle van de rekening',
    'Is de rekening van de ontvanger?': { choose: 'Ja, de bank bevestigde de naam' },
    'Nagegaan op': day(0),
  });
}
