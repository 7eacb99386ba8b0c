// Made by scripts/build-catalog.ts or scripts/refresh-catalog.ts. Do not edit.

/** Since when the facts of the catalog hold, and where they come from. */
export interface About {
  /** The month in which they were gathered. */
  readonly asOf: string;

  /** Who says so. */
  readonly source: string;
}

/** Since when the facts of this catalog hold, and where they come from. */
export const ABOUT: About = {
  asOf: '2026-05',
  source:
    'EC2 DescribeInstanceTypeOfferings by availability zone, as published in the moto 5.2.1 data set (facts only)',
};
