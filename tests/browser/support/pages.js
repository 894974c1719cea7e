// Every main page, and who looks at it.
export const widths = [320, 390, 1440];

const everybody = ['/', '/zaken', '/zoeken?q=terrein', '/terreinen', '/meldingen', '/werkwijze', '/account/vervanging'];

export const pages = {
  nobody: ['/inloggen'],
  els: [
    ...everybody,
    '/zaken/nieuw',
    '/zaken/nieuw?soort=project_plan',
    '/zaken?soort=project_plan',
    '/terreinen/kaart',
    '/werkwijze/rekenhulp',
    '/werkwijze/rekenhulp?gebeurtenis=2026-02-20&aantal=6&eenheid=weeks&wettelijk=ja',
    '/werkwijze/project_plan',
    '/werkwijze/intervention',
    '/werkwijze/kvo_b',
    '/werkwijze/biz',
    '/werkwijze/cooperation',
    '/zaken/bestaat-niet',
  ],
  bram: everybody,
  saskia: everybody,
  mark: everybody,
  nadia: everybody,
  ria: [
    ...everybody,
    '/beheer',
    '/beheer/mensen',
    '/beheer/mensen/nieuw',
    '/beheer/vervangingen',
    '/beheer/feestdagen',
    '/beheer/instellingen',
    '/beheer/storingen',
    '/beheer/logboek',
  ],
};
