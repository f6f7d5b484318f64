import type { SandboxRequest } from '../../http/message';
import type { Route } from '../../http/routes';
import { isJsonObject, type JsonObject, type JsonValue, toJson } from '../../json';
import type { Handled } from '../provider';
import { checkJson, refuse } from '../refuse';
import { errors, profileAnswer } from './answers';
import type { CallbackProfiles } from './profiles';
import { checkProfile, type ProfileRequest } from './schemas';

const LIST_PATH = '/v1/:sid/callback/profiles';
const ONE_PATH = `${LIST_PATH}/:id`;

/** The calls for callback profiles of an account that was already checked (Kaleyra, platform APIs). */
export function profileRoutes(profiles: CallbackProfiles): Array<Route<Handled>> {
	const one = (id: string, message: string, found: JsonValue | undefined): Handled => ({
		answer: found === undefined ? errors.noProfile(id) : profileAnswer(message, found),
	});
	return [
		{
			method: 'GET',
			path: LIST_PATH,
			handle: () => ({ answer: profileAnswer('Callback profiles', profiles.list()) }),
		},
		{
			method: 'POST',
			path: LIST_PATH,
			handle: (request) =>
				save(request, (profile) =>
					profileAnswer('Callback profile created', profiles.create(profile)),
				),
		},
		{
			method: 'GET',
			path: ONE_PATH,
			handle: (_, { id = '' }) => one(id, 'Callback profile', profiles.get(id)),
		},
		{
			method: 'PATCH',
			path: ONE_PATH,
			handle: (request, { id = '' }) => {
				const old = profiles.given(id);
				if (old === undefined) return { answer: errors.noProfile(id) };
				return save(changed(request, toJson(old)), (profile) =>
					profileAnswer('Callback profile updated', profiles.replace(id, profile)),
				);
			},
		},
		{
			method: 'DELETE',
			path: ONE_PATH,
			handle: (_, { id = '' }) =>
				one(id, 'Callback profile deleted', profiles.remove(id) ? { id } : undefined),
		},
	];
}

function save(
	request: SandboxRequest,
	keep: (profile: ProfileRequest) => Handled['answer'],
): Handled {
	const checked = checkJson(request, checkProfile);
	if (!checked.ok) return refuse(errors.payload(), checked.violations);
	return { answer: keep(checked.value) };
}

/** A change names the members that change; the profile has to be sound with all of them. */
function changed(request: SandboxRequest, old: JsonObject): SandboxRequest {
	const { body } = request;
	return isJsonObject(body) ? { ...request, body: { ...old, ...body } } : request;
}
