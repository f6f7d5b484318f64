/** The tests that need a real n8n server and a browser. */
module.exports = {
	...require('./jest.config'),
	roots: ['<rootDir>/test/e2e'],
	testTimeout: 180_000,
};
