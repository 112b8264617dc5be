// The editor's tests alone: its page needs no server.
import suite from './playwright.config';

const { globalSetup: _, ...rest } = suite;

export default {
  ...rest,
  testMatch: 'editor*.spec.ts',
  projects: suite.projects?.filter(({ name }) => name === 'phone' || name === 'desktop'),
};
