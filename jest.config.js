/** Unit, contract and engine tests; the tests against a real n8n server have a runner of their own. */
module.exports = {
	testEnvironment: 'node',
	// The first request to a sandbox compiles its schemas, which takes seconds on a busy machine.
	testTimeout: 30_000,
	roots: ['sandbox', 'generators', 'test/unit', 'test/contract', 'test/engine'].map(
		(room) => `<rootDir>/${room}`,
	),
	transform: {
		'^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2021', parser: { syntax: 'typescript' } } }],
	},
	// The build holds copies of the sources, and a second package.json would confuse jest.
	modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/test/e2e/host'],
};
