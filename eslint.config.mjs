import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const rules = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  // isolatedModules says it already, and where decorators need the value this rule would be wrong.
  '@typescript-eslint/consistent-type-imports': 'off',
  // An async function without await is how a step says that it may take time some day.
  '@typescript-eslint/require-await': 'off',
  '@typescript-eslint/no-unused-vars': [
    'error',
    { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
  ],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.engines/**',
      '.nx/**',
      'test-output/**',
      // AssemblyScript: its compiler is what checks it
      'libs/match-engine/assembly/**',
      // made by `npm run docs:api`
      'apps/web/src/api/schema.ts',
    ],
  },
  {
    files: ['**/*.ts'],
    ignores: ['apps/web/src/**'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules,
  },
  {
    // Matchers that stand in expected values, such as `expect.objectContaining`, are of type any in Vitest.
    files: ['**/*.spec.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // For browsers: types of its own, and the rules of React.
    files: ['apps/web/src/**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked, reactHooks.configs.flat.recommended],
    languageOptions: {
      parserOptions: { project: './apps/web/tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...rules,
      // The router redirects by throwing what `redirect` makes.
      '@typescript-eslint/only-throw-error': 'off',
    },
  },
);
