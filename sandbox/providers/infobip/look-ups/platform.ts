import { json } from '../../../http/message';
import type { Route } from '../../../http/routes';
import type { JsonObject } from '../../../json';
import type { Handled } from '../../provider';

/** The balance of the account, and its applications and entities (Infobip, CPaaS X). */
export function platformRoutes(): ReadonlyArray<Route<Handled>> {
	const get = (path: string, body: JsonObject): Route<Handled> => ({
		method: 'GET',
		path,
		handle: () => ({ answer: json(200, body) }),
	});
	const paging = (size: number) => ({ page: 0, size: 20, totalPages: 1, totalResults: size });
	return [
		get('/account/1/balance', { balance: 41.07, currency: 'EUR' }),
		get('/provisioning/1/applications', {
			results: [{ applicationId: 'acme-orders', applicationName: 'Orders' }],
			paging: paging(1),
		}),
		get('/provisioning/1/entities', {
			results: [{ entityId: 'acme-outfitters', entityName: 'Acme Outfitters' }],
			paging: paging(1),
		}),
	];
}
