export * from './app/batch/knobs';
export * from './project';
export * from './repository/options';
