/** The folder of the cloud assembly, unless the user names another one. */
export const CDK_OUT = 'cdk.out';

/** The folder of the cloud assembly, relative to the repository. */
export function cdkOutOf({ cdkout = CDK_OUT }: { readonly cdkout?: string }): string {
  return cdkout;
}
