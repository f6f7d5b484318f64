import type { IExecuteFunctions } from 'n8n-workflow';

import { at, isObject, lookUp } from '../../common/json';
import type { Source } from './value-reader';

/** `={{ $json.order.id }}`: nothing but a member of the item. */
const MEMBER = /^=\{\{ *\$json((?:\.[A-Za-z]\w*)+) *\}\}$/;

/** How n8n gets the value of a parameter, as it stands in the workflow. */
type Kind =
	/** It is the same for all items. */
	| { readonly type: 'shared' }
	/** It is a member of the item. */
	| { readonly type: 'member'; readonly path: readonly string[] }
	/** It takes an evaluation. */
	| { readonly type: 'expression' };

const hasExpression = (raw: unknown): boolean =>
	typeof raw === 'string'
		? raw.startsWith('=')
		: isObject(raw) && Object.values(raw).some(hasExpression);

function kindOf(raw: unknown): Kind {
	if (!hasExpression(raw)) return { type: 'shared' };
	const [, path] = typeof raw === 'string' ? (MEMBER.exec(raw) ?? []) : [];
	return path === undefined
		? { type: 'expression' }
		: { type: 'member', path: path.slice(1).split('.') };
}

/** What evaluation leaves as it is. What else a member can be, or that it is missing, is n8n's matter. */
const isPlain = (value: unknown): boolean =>
	typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);

/** Keeps a value that several items share from being changed by one of them. */
function freeze(value: unknown): void {
	if (!isObject(value)) return;
	Object.values(value).forEach(freeze);
	Object.freeze(value);
}

/**
 * The parameters of each item. Nearly all of an item's time goes into n8n's resolving them. Those
 * without an expression are the same for all items: they are resolved once, and can't be changed. An
 * expression that only names a member of the item is that member.
 */
export function itemParameters(
	functions: Pick<IExecuteFunctions, 'getInputData' | 'getNode' | 'getNodeParameter'>,
): (itemIndex: number) => Source {
	const { parameters } = functions.getNode();
	const items = functions.getInputData();
	const kinds = new Map<string, Kind>();
	const shared = new Map<string, unknown>();
	return (itemIndex) => (name) => {
		if (shared.has(name)) return shared.get(name);
		const kind = kinds.get(name) ?? kindOf(lookUp(parameters, name));
		kinds.set(name, kind);
		if (kind.type === 'member') {
			const member = at(items[itemIndex]?.json, ...kind.path);
			if (isPlain(member)) return member;
		}
		const value: unknown = functions.getNodeParameter(name, itemIndex, '');
		if (kind.type === 'shared') {
			freeze(value);
			shared.set(name, value);
		}
		return value;
	};
}
