/** Places one triangle so that the circle inside it is the node; as Sigma's own circle program does. */
export const VERTEX_SHADER = `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_outline;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_angle;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_cameraAngle;

varying vec4 v_color;
varying vec4 v_outline;
varying vec2 v_offset;
varying float v_radius;
varying float v_shape;

const float bias = 255.0 / 254.0;

void main() {
  float size = a_size * u_correctionRatio / u_sizeRatio * 4.0;
  vec2 offset = size * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + offset, 1)).xy, 0, 1);
  // A shape stands upright on the screen however the map is turned.
  float turn = cos(u_cameraAngle);
  float tilt = sin(u_cameraAngle);
  v_offset = mat2(turn, -tilt, tilt, turn) * offset;
  v_radius = size / 2.0;
  v_shape = a_shape;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  v_outline = a_outline;
  v_outline.a *= bias;
  #endif
  v_color.a *= bias;
}
`

/** Colours by the signed distance to the shape's edge: negative inside, 1 is the node's radius. */
export const FRAGMENT_SHADER = `
precision highp float;

varying vec4 v_color;
varying vec4 v_outline;
varying vec2 v_offset;
varying float v_radius;
varying float v_shape;

uniform float u_correctionRatio;

const vec4 transparent = vec4(0.0);

float box(vec2 p, vec2 halves) {
  vec2 d = abs(p) - halves;
  return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0);
}

float edge(vec2 p) {
  if (v_shape < 0.5) return length(p) - 0.9;
  if (v_shape < 1.5) return max(abs(p.x) * 0.866 + abs(p.y) * 0.5, abs(p.y)) - 0.82;
  if (v_shape < 2.5) return box(p, vec2(0.68));
  if (v_shape < 3.5) return max(abs(p.x) * 0.866 + p.y * 0.5, -p.y) - 0.48;
  if (v_shape < 4.5) return (abs(p.x) + abs(p.y) - 0.95) * 0.707;
  if (v_shape < 5.5) return box(p, vec2(0.85, 0.4));
  return box(p, vec2(0.48, 0.78));
}

void main(void) {
  float pixel = u_correctionRatio * 2.0;
  float dist = edge(v_offset / v_radius) * v_radius;
  #ifdef PICKING_MODE
  gl_FragColor = dist > pixel ? transparent : v_color;
  #else
  vec4 color = mix(v_color, v_outline, smoothstep(-2.0 * pixel, -pixel, dist));
  gl_FragColor = mix(color, transparent, smoothstep(-0.5 * pixel, 0.5 * pixel, dist));
  #endif
}
`
