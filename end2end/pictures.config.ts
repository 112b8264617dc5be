// Pictures of every page kind for docs/pictures/pages: on a phone and on a desk, by day and by night. Not a test.
import suite from './playwright.config';

export default { ...suite, testDir: './pictures', testMatch: '*.pictures.ts', projects: [{ name: 'pictures' }], workers: 1 };
