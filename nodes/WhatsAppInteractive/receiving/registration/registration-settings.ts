import type { IHookFunctions } from 'n8n-workflow';

import { asRecord, asText } from '../../common/json';
import { notAPhone, readPhone } from '../../common/phone/phone';
import { quote } from '../../common/quote';
import { addressFault } from '../../messages/web-address';
import { PROVIDERS } from '../../providers';
import type { ProviderId } from '../../providers/provider-id';
import { hostOf, type RegistrationWay } from '../../providers/registration';
import { hookError } from '../hook-error';

/** How the user wants the webhook to be registered. */
export type RegistrationSettings =
	| { readonly way: 'manual' }
	| {
			readonly way: RegistrationWay;
			/** In digits; of a forwarding it is one. */
			readonly senders: readonly string[];
			/** Whether the provider is to sign what it sends. */
			readonly signed: boolean;
			readonly mayReplace: boolean;
			/** Whether the registration outlives the activation, as something is attached to it by hand. */
			readonly kept: boolean;
	  };

const MANUAL: RegistrationSettings = { way: 'manual' };

/** The numbers in a text that separates them by commas, in digits. */
function readSenders(context: IHookFunctions, label: string, value: unknown): string[] {
	return String(value ?? '')
		.split(/[,;\n]/)
		.filter((text) => text.trim() !== '')
		.map((text) => {
			const reading = readPhone(text);
			if ('digits' in reading) return reading.digits;
			throw hookError(
				context,
				notAPhone(`'${label}'`, text, reading.problem),
				'Enter numbers with their country codes, e.g. 447700900000.',
			);
		});
}

/** The host that n8n was reached at before it moved; undefined where it has not. */
export function readFormerHost(context: IHookFunctions): string | undefined {
	const text = asText(asRecord(context.getNodeParameter('options', {})).movedFrom);
	if (text === null) return undefined;
	const address = text.includes('://') ? text : `https://${text}`;
	const fault = addressFault(address);
	const host = fault === undefined ? hostOf(address) : null;
	if (host !== null) return host;
	throw hookError(
		context,
		`'Moved From' is no web address: ${fault ?? quote(text)}`,
		'Enter the address that this n8n had before, e.g. https://n8n.example.com.',
	);
}

function readForwarding(context: IHookFunctions): RegistrationSettings {
	const label = 'Number to Forward';
	const senders = readSenders(context, label, context.getNodeParameter('forwardedNumber', ''));
	if (senders.length !== 1) {
		throw hookError(
			context,
			`'${label}' must be one phone number`,
			'Enter the sender whose messages are to come here, with its country code.',
		);
	}
	const mayReplace = context.getNodeParameter('replaceForwarding', false) === true;
	return { way: 'forwarding', senders, mayReplace, signed: false, kept: false };
}

/** Reads the node's parameters on registration; a provider that has no way for it is set up by hand. */
export function readRegistrationSettings(
	context: IHookFunctions,
	provider: ProviderId,
): RegistrationSettings {
	const { registrars, setup } = PROVIDERS[provider];
	const chosen = context.getNodeParameter('registration', 'automatic');
	if (chosen === 'forwarding' && registrars.forwarding !== undefined) {
		return readForwarding(context);
	}
	if (chosen === 'manual' || registrars.automatic === undefined) return MANUAL;
	return {
		way: 'automatic',
		senders: readSenders(context, 'Senders', context.getNodeParameter('senders', '')),
		signed: context.getNodeParameter('signCalls', false) === true,
		mayReplace:
			setup.automatic?.settings?.includes('replaceOther') === true &&
			context.getNodeParameter('replaceWebhook', false) === true,
		kept:
			registrars.automatic.finishedByHand === true &&
			context.getNodeParameter('deleteProfile', false) !== true,
	};
}
