import fc from 'fast-check';
import { get, set } from 'lodash';
import { NodeHelpers, type INodeParameters, type INodeProperties } from 'n8n-workflow';

import { OPERATIONS } from '../../nodes/WhatsAppInteractive/operations/operations';
import { readSubmission } from '../../nodes/WhatsAppInteractive/operations/read-submission';
import type { MessageKind } from '../../nodes/WhatsAppInteractive/messages/message';
import type { RuleAt } from '../../nodes/WhatsAppInteractive/messages/rules/rules';
import { validate } from '../../nodes/WhatsAppInteractive/messages/rules/validate';
import { ALL_PROVIDERS, rulesFor } from '../../nodes/WhatsAppInteractive/providers';
import { allFields } from '../../generators/docs/catalogue/nodes';
import { filledFields, type FilledField } from '../../generators/docs/catalogue/shown';
import { SENDER } from '../unit/operations/editor';
import { useBench } from './support/bench';
import { checkProperty } from '../support/random';
import { anyCharacter } from '../samples/arbitrary/character';

/*
 * A node with all fields filled, and one of them past one of the provider's rules: the engine's run
 * ends with an error that names the field, and the provider hears of nothing.
 */

const bench = useBench();

/** Nodes to spoil for each type of rule; more by `TEST_RUNS=40 npx vitest run property-refused`. */
const RUNS = 15;

/** One rule, and a field that can break it. */
interface Target {
	readonly kind: MessageKind;
	readonly rule: RuleAt<string>;
	readonly field: FilledField;
	readonly parameters: INodeParameters;
}

/**
 * Whether a field of the editor is what a rule is about: the label, and how many lists it is in. Lists
 * of rows are left out: n8n itself does not run a node with fewer or more of them.
 */
const isAbout = (rule: RuleAt<string>, { property, rows }: FilledField): boolean =>
	property.displayName === rule.label &&
	(rule.within?.length ?? 0) === rows &&
	property.type !== 'fixedCollection';

const TARGETS: readonly Target[] = ALL_PROVIDERS.flatMap((provider) =>
	(Object.keys(OPERATIONS) as MessageKind[])
		.filter((kind) => provider.encode[kind] !== undefined)
		.flatMap((kind) => {
			const parameters = allFields(provider.id, kind);
			const fields = filledFields(parameters);
			return rulesFor(provider, kind).flatMap((rule) =>
				fields
					.filter((field) => isAbout(rule, field))
					.map((field) => ({ kind, rule, field, parameters })),
			);
		}),
);

const blank = fc.constantFrom('', ' ', '\n');

/** Values that the rule may not allow; which of them it does not is found out before they are used. */
function wrongValue(rule: RuleAt<string>): fc.Arbitrary<unknown> {
	switch (rule.type) {
		case 'field':
			return blank;
		case 'text':
			return rule.max === undefined
				? fc.oneof(blank, fc.constantFrom('ß €', 'Two\n\n\n\n\nlines'))
				: fc.oneof(
						blank,
						fc
							.string({ unit: anyCharacter, minLength: rule.max + 1, maxLength: rule.max + 50 })
							.map((text) => `x${text}x`),
					);
		case 'number':
			return fc.constantFrom((rule.min ?? 0) - 1, (rule.max ?? 2 ** 40) + 1, 0.5, 'some', '');
		case 'amount':
			return fc.constantFrom('12.345', '₹ 12', 'free', '99999999999999', '');
		case 'link':
			return fc.constantFrom(
				'shop.example.com',
				'ftp://a.test',
				`https://a.test/${'x'.repeat(3000)}`,
				'',
			);
		case 'phone':
			return fc.constantFrom('12345', 'Asha', '+91 98000 0000x', '', '1234567890123456');
		case 'choice':
			return fc.constantFrom('something else', '');
		case 'count':
		case 'unique':
		case 'absent':
		case 'same':
		case 'total':
		case 'conflict':
		case 'alone':
			return fc.constantFrom('', 'x', true);
	}
}

/** The node with another value in one field; in a resource locator it is the chosen value. */
function spoiled({ parameters, field: { property, path } }: Target, value: unknown) {
	const copy = structuredClone(parameters);
	const place = property.type === 'resourceLocator' ? `${path}.value` : path;
	return set(copy, place, value);
}

/**
 * The value as it stands in the node. A required field without a value n8n itself does not run; one
 * whose expression comes to nothing it does.
 */
const asTyped = ({ field: { property } }: Target, value: unknown): unknown =>
	property.required && typeof value === 'string' && value.trim() === ''
		? `={{ ${JSON.stringify(value)} }}`
		: value;

/** The node's values as the engine hands them out, with defaults where nothing is set. */
const withDefaults = (parameters: INodeParameters): INodeParameters =>
	NodeHelpers.getNodeParameters(
		SENDER.properties as INodeProperties[],
		parameters,
		true,
		false,
		{ typeVersion: 1 },
		SENDER,
	) ?? {};

/** Whether a node breaks a rule, by the rules alone. */
function breaks(parameters: INodeParameters, { kind, rule }: Target): boolean {
	const provider = ALL_PROVIDERS.find(({ id }) => id === parameters.provider);
	if (provider === undefined) throw new Error('The node has no provider');
	const values = withDefaults(parameters);
	const item = readSubmission(kind, (name) => get(values, name), {
		timezone: 'UTC',
		now: Date.now(),
	});
	const given = item.type === 'read' ? item.submission : item.draft;
	return validate(given, [rule]).faults.length > 0;
}

test('there is something to spoil for each provider and each kind of message', () => {
	const spoilt = new Set(
		TARGETS.map(({ parameters, kind }) => `${String(parameters.provider)} ${kind}`),
	);
	const all = ALL_PROVIDERS.flatMap(({ id, encode }) =>
		Object.keys(encode).map((kind) => `${id} ${kind}`),
	);
	expect([...spoilt].sort()).toEqual(all.sort());
});

/**
 * The types of rule that one field can break; the others compare fields, and the tests of the rules
 * break those. Each has its turn, however many targets the other types have.
 */
const TYPES = [
	'amount',
	'choice',
	'count',
	'field',
	'link',
	'number',
	'phone',
	'same',
	'text',
] as const satisfies readonly RuleAt<string>['type'][];

test.each(TYPES)(
	`what breaks a rule of type %s is refused, and nothing is sent (${RUNS} nodes)`,
	async (type) => {
		const targets = TARGETS.filter(({ rule }) => rule.type === type);
		await checkProperty(
			fc.asyncProperty(
				fc
					.constantFrom(...targets)
					.chain((target) => fc.tuple(fc.constant(target), wrongValue(target.rule))),
				async ([target, value]) => {
					fc.pre(breaks(spoiled(target, value), target));
					const { error, requests, items } = await bench.send({
						parameters: spoiled(target, asTyped(target, value)),
					});
					expect(requests).toEqual([]);
					expect(items).toEqual([]);
					const told = JSON.stringify([error?.message, error?.description]);
					expect(told).toContain(`'${target.rule.label}'`);
				},
			),
			{ numRuns: RUNS, maxSkipsPerRun: 50 },
		);
	},
);
