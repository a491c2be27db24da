/** Why Teams gives no token although a person could change that: she has to agree to something, or to prove herself. */
const WANTS_HER =
  /resource_?requires_?(?:consent|mfa)|interaction_?required|(?:user_?)?consent_?required|AADSTS65001/iu;

let wanted = false;

/** Whether the last token was refused for want of consent. */
export const wantsConsent = (): boolean => wanted;

/** Her token, from Teams. Throws Teams' reason when there is none. */
export async function tokenFromTeams(): Promise<string> {
  const { authentication } = await import('./library.ts');
  try {
    const token = await authentication.getAuthToken();
    wanted = false;
    return token;
  } catch (fault) {
    wanted = WANTS_HER.test(fault instanceof Error ? fault.message : String(fault));
    throw fault;
  }
}

/** Lets her agree in a window of her own; true once she has. */
export async function askConsent(): Promise<boolean> {
  const { authentication } = await import('./library.ts');
  const url = `${window.location.origin}/sign-in/start`;
  return authentication.authenticate({ url, width: 600, height: 640 }).then(
    () => true,
    () => false,
  );
}
