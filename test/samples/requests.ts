import fc from 'fast-check';

import type {
	CallPermissionRequestMessage,
	ContactInfoRequestMessage,
	LocationRequestMessage,
	VoiceCallButtonMessage,
} from '../../nodes/WhatsAppInteractive/messages/kinds/requests';
import { LIMITS } from '../../nodes/WhatsAppInteractive/messages/limits';
import type { AnyProvider } from '../../nodes/WhatsAppInteractive/providers';
import { body, textUpTo } from './arbitrary/basics';
import { footerOf } from './arbitrary/header';
import { interactive, type KindSamples } from './kind-samples';

const locationRequest = {
	minimal: { kind: 'locationRequest', body: 'Please share your drop point.' },
	full: { kind: 'locationRequest', body: 'Please share your drop point.', footer: 'Acme' },
} as const satisfies Record<string, LocationRequestMessage>;

const anyLocationRequest = (provider: AnyProvider): fc.Arbitrary<LocationRequestMessage> =>
	fc.record(
		{
			kind: fc.constant('locationRequest' as const),
			body,
			...footerOf(provider, 'locationRequest'),
		},
		{ requiredKeys: ['kind', 'body'] },
	);

export const LOCATION_REQUEST = {
	variants: [locationRequest.full],
	arbitrary: anyLocationRequest,
	messages: locationRequest,
	meta: [
		{
			why: 'a location request',
			message: locationRequest.minimal,
			content: interactive({
				type: 'location_request_message',
				body: { text: 'Please share your drop point.' },
				action: { name: 'send_location' },
			}),
		},
		{
			why: 'a location request with everything',
			message: locationRequest.full,
			content: interactive({
				type: 'location_request_message',
				body: { text: 'Please share your drop point.' },
				footer: { text: 'Acme' },
				action: { name: 'send_location' },
			}),
		},
	],
} as const satisfies KindSamples<'locationRequest'>;

const contactInfoRequest = {
	minimal: { kind: 'contactInfoRequest', body: 'May we have your number?' },
	full: { kind: 'contactInfoRequest', body: 'May we have your number?', footer: 'Acme' },
} as const satisfies Record<string, ContactInfoRequestMessage>;

const anyContactInfoRequest = (provider: AnyProvider): fc.Arbitrary<ContactInfoRequestMessage> =>
	fc.record(
		{
			kind: fc.constant('contactInfoRequest' as const),
			body,
			...footerOf(provider, 'contactInfoRequest'),
		},
		{ requiredKeys: ['kind', 'body'] },
	);

export const CONTACT_INFO_REQUEST = {
	variants: [contactInfoRequest.full],
	arbitrary: anyContactInfoRequest,
	messages: contactInfoRequest,
	meta: [
		{
			why: 'a request for the number',
			message: contactInfoRequest.minimal,
			content: interactive({
				type: 'request_contact_info',
				body: { text: 'May we have your number?' },
				action: { name: 'request_contact_info' },
			}),
		},
		{
			why: 'a request for the number with everything',
			message: contactInfoRequest.full,
			content: interactive({
				type: 'request_contact_info',
				body: { text: 'May we have your number?' },
				footer: { text: 'Acme' },
				action: { name: 'request_contact_info' },
			}),
		},
	],
} as const satisfies KindSamples<'contactInfoRequest'>;

const callPermissionRequest = {
	minimal: { kind: 'callPermissionRequest' },
	full: { kind: 'callPermissionRequest', body: 'May we call you?', footer: 'Acme' },
} as const satisfies Record<string, CallPermissionRequestMessage>;

/** Infobip's request has no content at all. */
const anyCallPermissionRequest = (
	provider: AnyProvider,
): fc.Arbitrary<CallPermissionRequestMessage> =>
	fc.record(
		{
			kind: fc.constant('callPermissionRequest' as const),
			...(provider.id === 'infobip' ? {} : { body }),
			...footerOf(provider, 'callPermissionRequest'),
		},
		{ requiredKeys: ['kind'] },
	);

export const CALL_PERMISSION_REQUEST = {
	variants: [callPermissionRequest.full],
	arbitrary: anyCallPermissionRequest,
	messages: callPermissionRequest,
	meta: [
		{
			why: 'a call permission request',
			message: callPermissionRequest.minimal,
			content: interactive({
				type: 'call_permission_request',
				action: { name: 'call_permission_request' },
			}),
		},
		{
			why: 'a call permission request with everything',
			message: callPermissionRequest.full,
			content: interactive({
				type: 'call_permission_request',
				body: { text: 'May we call you?' },
				footer: { text: 'Acme' },
				action: { name: 'call_permission_request' },
			}),
		},
	],
} as const satisfies KindSamples<'callPermissionRequest'>;

const voiceCallButton = {
	minimal: { kind: 'voiceCallButton', body: 'Prefer to talk?' },
	full: {
		kind: 'voiceCallButton',
		body: 'Prefer to talk?',
		footer: 'Acme',
		displayText: 'Call support',
		validityMinutes: '2880',
		payload: 'order=7781',
	},
} as const satisfies Record<string, VoiceCallButtonMessage>;

const anyVoiceCallButton = (provider: AnyProvider): fc.Arbitrary<VoiceCallButtonMessage> =>
	fc.record(
		{
			kind: fc.constant('voiceCallButton' as const),
			body,
			...footerOf(provider, 'voiceCallButton'),
			displayText: textUpTo(LIMITS.buttonText),
			validityMinutes: fc.integer({ min: 1, max: LIMITS.callMinutes }).map(String),
			payload: textUpTo(LIMITS.callPayload),
		},
		{ requiredKeys: ['kind', 'body'] },
	);

export const VOICE_CALL_BUTTON = {
	variants: [voiceCallButton.full],
	arbitrary: anyVoiceCallButton,
	messages: voiceCallButton,
	meta: [
		{
			why: 'a call button',
			message: voiceCallButton.minimal,
			content: interactive({
				type: 'voice_call',
				body: { text: 'Prefer to talk?' },
				action: { name: 'voice_call' },
			}),
		},
		{
			why: 'a call button with everything; minutes are a number',
			message: voiceCallButton.full,
			content: interactive({
				type: 'voice_call',
				body: { text: 'Prefer to talk?' },
				footer: { text: 'Acme' },
				action: {
					name: 'voice_call',
					parameters: { display_text: 'Call support', ttl_minutes: 2880, payload: 'order=7781' },
				},
			}),
		},
	],
} as const satisfies KindSamples<'voiceCallButton'>;
