// The names under which the app keeps our views in its layout. Changing one loses the users' open views.

export const RELATED_VIEW = 'connectome-related';
export const TOPICS_VIEW = 'connectome-topics';
export const SUGGESTED_VIEW = 'connectome-suggested';
export const BETWEEN_VIEW = 'connectome-between';
export const MAP_VIEW = 'connectome-map';
export const TOPIC_VIEW = 'connectome-topic';
