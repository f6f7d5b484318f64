import type { ReportEvent } from '../provider';

/** The modes of a subscription; the position of each is its bit in `mode`. */
export const MODES = [
	'NONE',
	'MESSAGE',
	'FLOWS_MESSAGE',
	'ALL',
	'PAYMENTS',
	'ENQUEUED',
	'SENT',
	'DELIVERED',
	'READ',
	'FAILED',
	'DELETED',
	'BILLING',
	'TEMPLATE',
	'ACCOUNT',
	'OTHERS',
	'COEXISTENCE',
] as const;

/** What a subscription asks for (Gupshup Partner API, subscriptions, modes). */
export type Mode = (typeof MODES)[number];

/** Modes of callbacks in Meta's format, which version 2 does not have. */
const V3_ONLY: readonly Mode[] = ['FLOWS_MESSAGE', 'ALL', 'PAYMENTS'];

/** The comma-separated modes of a form field; undefined if one of them is none. */
export function parseModes(field: string, version: 2 | 3): Mode[] | undefined {
	const modes: Mode[] = [];
	for (const name of field.split(',')) {
		const mode = MODES.find((known) => known === name.trim());
		if (mode === undefined || (version === 2 && V3_ONLY.includes(mode))) return undefined;
		modes.push(mode);
	}
	return modes;
}

/** The modes as the number that the API shows. */
export function bitmask(modes: readonly Mode[]): number {
	return modes.reduce((mask, mode) => mask | (1 << MODES.indexOf(mode)), 0);
}

/** The mode that must be subscribed to get an event. */
export function modeOf(event: ReportEvent): Mode {
	switch (event) {
		case 'queued':
			return 'ENQUEUED';
		case 'sent':
			return 'SENT';
		case 'delivered':
			return 'DELIVERED';
		case 'seen':
			return 'READ';
		case 'failed':
			return 'FAILED';
	}
}
