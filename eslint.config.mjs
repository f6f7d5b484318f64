// What n8n's own `n8n-node lint` applies to a package for n8n Cloud, without the thousand packages that
// its CLI brings along, and the rules that keep the rooms of the package apart. The rules of all files
// are in .oxlintrc.jsonc. Inline exceptions are switched off because n8n's package scanner ignores them,
// too.
import js from '@eslint/js';
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import { globalIgnores } from 'eslint/config';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { flatConfigs } from 'eslint-plugin-import-x';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import tseslint from 'typescript-eslint';

import rooms from './scripts/rooms.json' with { type: 'json' };

const communityNodes = n8nCommunityNodesPlugin.configs.recommended;

const NODES = './nodes/WhatsAppInteractive';

/** The files of a room; a room inside of another one is none of its files. */
const filesOf = (room) =>
	rooms.some((other) => other.room.startsWith(`${room}/`))
		? `${NODES}/${room}/*.ts`
		: `${NODES}/${room}/**/*.ts`;

/** What a room must not import: every other room that it does not name. */
const walls = rooms.map(({ room, imports }) => ({
	target: filesOf(room),
	from: rooms
		.filter((other) => other.room !== room && !imports.includes(other.room))
		.map((other) => filesOf(other.room)),
	message: `${room}/ imports ${imports.join(', ') || 'nothing of the project'}; see docs/architecture.md.`,
}));

/** Everything but one room does without what a phone shows. */
const shownWalls = rooms
	.filter(({ room }) => room !== 'preview')
	.map(({ room }) => ({
		target: filesOf(room),
		from: './shown/**/*.ts',
		message: 'Only preview/ imports shown/; see docs/architecture.md.',
	}));

export default tseslint.config(
	globalIgnores([
		'**/*',
		'!{nodes,credentials,shown}/',
		'!{nodes,credentials,shown}/**',
		'!package.json',
	]),
	{ linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
	{
		files: ['**/*.ts'],
		extends: [js.configs.recommended, tseslint.configs.recommended, flatConfigs.recommended],
		plugins: { 'n8n-nodes-base': n8nNodesBase },
		settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
		rules: { 'prefer-spread': 'off' },
	},
	{
		files: ['nodes/**/*.ts', 'credentials/**/*.ts', 'shown/**/*.ts'],
		extends: [communityNodes],
		rules: {
			'no-console': 'error',
			'no-restricted-properties': [
				'error',
				{
					object: 'URL',
					property: 'canParse',
					message: 'It is wrong about some addresses in Node.js 20: use readUrl.',
				},
			],
		},
	},
	{
		files: ['package.json'],
		extends: [communityNodes],
		plugins: { 'n8n-nodes-base': n8nNodesBase },
		rules: n8nNodesBase.configs.community.rules,
		languageOptions: { parser: tseslint.parser, parserOptions: { extraFileExtensions: ['.json'] } },
	},
	{
		files: ['credentials/**/*.ts'],
		rules: {
			...n8nNodesBase.configs.credentials.rules,
			// Both contradict the rules of the other plugin.
			'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
			'n8n-nodes-base/cred-class-field-type-options-password-missing': 'off',
		},
	},
	{
		files: ['nodes/**/*.ts'],
		rules: {
			...n8nNodesBase.configs.nodes.rules,
			// The first two contradict the other plugin; the third forbids a maximum that providers state.
			'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
			'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
			'n8n-nodes-base/node-param-type-options-max-value-present': 'off',
		},
	},
	{
		files: ['nodes/**/*.ts'],
		rules: { '@typescript-eslint/max-params': ['error', { max: 4 }] },
	},
	{
		// n8n calls the methods of a node class with its context as `this`; from there on it is a
		// parameter like others.
		files: ['nodes/**/*.ts'],
		ignores: ['nodes/**/*.node.ts'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: "Identifier[name='this']",
					message: 'Only the node classes take `this` from n8n: make it a parameter `context`.',
				},
			],
		},
	},
	{
		// What methods take is compared both ways: a provider of fewer kinds would pass for one of all.
		files: ['nodes/*/providers/**/*.ts'],
		rules: { '@typescript-eslint/method-signature-style': ['error', 'property'] },
	},
	{
		files: ['nodes/**/*.ts'],
		rules: { 'import-x/no-restricted-paths': ['error', { zones: [...walls, ...shownWalls] }] },
	},
	{
		files: rooms.filter(({ isPure }) => isPure).map(({ room }) => filesOf(room).slice(2)),
		rules: {
			'no-restricted-imports': [
				'error',
				{ name: 'n8n-workflow', message: 'This room is pure: it knows nothing of n8n.' },
			],
		},
	},
	{
		files: ['shown/**/*.ts'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							regex: '^(?!\\./)',
							message: 'What a phone shows is pure, and knows neither the package nor the sandbox.',
						},
					],
				},
			],
		},
	},
);
