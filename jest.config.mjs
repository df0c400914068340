const shared = {
  transform: { '\\.(ts|tsx|mjs|html)$': '<rootDir>/scripts/test/esbuild-transform.cjs' },
  testPathIgnorePatterns: ['/node_modules/', '/test/browser/', '/test/sandbox/'],
  modulePathIgnorePatterns: ['<rootDir>/.cache/', '<rootDir>/.sandbox/'],
  restoreMocks: true,
};

export default {
  maxWorkers: 1,
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/{engine,scripts}/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'browser',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/frontend/**/*.test.ts'],
    },
  ],
};
