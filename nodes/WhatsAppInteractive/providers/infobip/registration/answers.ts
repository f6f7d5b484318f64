import type { ProviderResponse } from '../../api-call';
import type { Refusal } from '../../registration';
import { refusedBy } from '../../registration-problems';
import { readErrorDetails } from '../decode';

/** The refusal that Infobip's answer to a call about webhooks stands for. */
export const toRefusal = (response: ProviderResponse, scope: string): Refusal =>
	refusedBy('Infobip', response, readErrorDetails(response.body), {
		permission: `Give the API key the scope ${scope}, or set 'Registration' to Manual.`,
	});

/** Whether Infobip says that there is no such thing; a page that says so is not from Infobip. */
export const isGone = ({ statusCode, body }: ProviderResponse): boolean =>
	statusCode === 404 && (typeof body !== 'string' || body === '');
