import type { InfobipAccount } from '../../../accounts';
import { type Answer, json } from '../../../http/message';
import type { Params, Route } from '../../../http/routes';
import type { JsonObject } from '../../../json';
import type { Handled } from '../../provider';
import { apiErrors, classicErrors } from '../answers';
import { sendersOf } from '../senders';

const MOST_SENDERS = 100;

const FLOWS: JsonObject[] = [
	{
		id: '880011',
		name: 'Damage report',
		businessAccountId: 556677,
		categories: ['CUSTOMER_SUPPORT'],
		status: 'PUBLISHED',
		initialScreens: ['REPORT_START'],
	},
	{
		id: '880012',
		name: 'Gift finder',
		businessAccountId: 556677,
		categories: ['LEAD_GENERATION'],
		status: 'DRAFT',
	},
];

/** What can be asked about a sender: its state, its profile, its flows, whom it may call. */
export function senderRoutes(account: InfobipAccount): ReadonlyArray<Route<Handled>> {
	const known = ({ sender = '' }: Params) => sendersOf(account).includes(sender);
	const ofSender = (
		path: string,
		body: () => JsonObject,
		unknown: () => Answer,
	): Route<Handled> => ({
		method: 'GET',
		path: `/whatsapp/1/senders/:sender/${path}`,
		handle: (_, params) => ({ answer: known(params) ? json(200, body()) : unknown() }),
	});
	return [
		{
			method: 'GET',
			path: '/whatsapp/1/senders/quality',
			handle: ({ query }) => ({ answer: quality(account, query.senders ?? '') }),
		},
		ofSender('business-info', businessInfo, () => apiErrors.notFound()),
		ofSender(
			'flows',
			() => ({ flows: FLOWS }),
			() => apiErrors.notFound('WA-FLOW-SENDER404'),
		),
		ofSender('calls/:userNumber/permissions', callPermission, () => apiErrors.notFound()),
	];
}

/** The state of senders (Infobip, get senders quality); those of others are left out. */
function quality(account: InfobipAccount, list: string): Answer {
	const wanted = list.split(',').filter((one) => one !== '');
	if (wanted.length < 1 || wanted.length > MOST_SENDERS) {
		const message = `size must be between 1 and ${MOST_SENDERS}`;
		return classicErrors.badRequest([{ path: 'senders', message }]);
	}
	const results = sendersOf(account)
		.filter((sender) => wanted.includes(sender))
		.map((sender) => ({
			sender,
			qualityRating: 'HIGH',
			status: 'CONNECTED',
			currentLimit: 'LIMIT_10K',
			lastUpdated: '2026-10-01T08:00:00.000Z',
		}));
	return json(200, { results });
}

function businessInfo(): JsonObject {
	return {
		displayName: 'Acme Outfitters',
		about: 'Mugs and plates',
		address: '12 Harbour Road',
		description: 'A fictional shop',
		email: 'shop@acme.test',
		vertical: 'RETAIL',
		websites: ['https://acme.test'],
	};
}

function callPermission(): JsonObject {
	return {
		status: 'NO_PERMISSION',
		actions: [
			{ name: 'START_CALL', canPerformAction: false, limits: [] },
			{ name: 'SEND_CALL_PERMISSION_REQUEST', canPerformAction: true, limits: [] },
		],
	};
}
