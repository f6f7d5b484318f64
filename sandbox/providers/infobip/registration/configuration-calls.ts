import { empty, json, type SandboxRequest } from '../../../http/message';
import type { Route } from '../../../http/routes';
import { isJsonObject } from '../../../json';
import type { Handled } from '../../provider';
import { checkJson, refuse } from '../../refuse';
import { classicErrors } from '../answers';
import { checkConfiguration } from './bodies';
import { type Configurations, shownConfiguration } from './configurations';

const LIST = '/resource-management/1/inbound-message-configurations';

/** The calls that forward the messages to one number (Infobip, inbound message configurations). */
export function configurationRoutes(configurations: Configurations): Array<Route<Handled>> {
	return [
		{ method: 'POST', path: LIST, handle: (request) => put(configurations, request) },
		{ method: 'GET', path: LIST, handle: (request) => list(configurations, request) },
		{
			method: 'DELETE',
			path: `${LIST}/:key`,
			handle: (_, { key = '' }) => ({
				answer: configurations.remove(key) ? empty(204) : classicErrors.notFound(),
			}),
		},
	];
}

function put(configurations: Configurations, request: SandboxRequest): Handled {
	const checked = checkJson(request, checkConfiguration);
	if (!checked.ok || !isJsonObject(request.body)) {
		const violations = checked.ok ? [] : checked.violations;
		return refuse(classicErrors.badRequest(violations), violations);
	}
	const configuration = configurations.put(checked.value, request.body);
	return { answer: json(200, shownConfiguration(configuration)) };
}

function list(configurations: Configurations, { query }: SandboxRequest): Handled {
	const { channel, configurationKey, number, numberKey, keyword } = query;
	if (channel !== 'WHATSAPP') {
		const violations = [{ path: 'channel', message: 'must be WHATSAPP' }];
		return refuse(classicErrors.badRequest(violations), violations);
	}
	const wanted = numberKey === undefined ? number : configurations.numberOf(numberKey);
	const fitting = configurations.all
		.filter((one) => configurationKey === undefined || one.configurationKey === configurationKey)
		.filter((one) => wanted === undefined || one.number === wanted)
		.filter((one) => keyword === undefined || one.keyword === keyword);
	return { answer: json(200, fitting.map(shownConfiguration)) };
}
