#ifndef DUIBIAO_CYAML_SHIM_H
#define DUIBIAO_CYAML_SHIM_H
#include <stdlib.h>
#include <yaml.h>

/* libyaml's events, one at a time: its structures hold unions, which are read here. */
typedef struct {
  yaml_parser_t parser;
  yaml_event_t event;
} duibiao_yaml;

/* `bytes` has to stay until it is closed. NULL without memory. */
static inline duibiao_yaml *duibiao_yaml_open(const unsigned char *bytes, size_t count) {
  duibiao_yaml *yaml = (duibiao_yaml *)calloc(1, sizeof(duibiao_yaml));
  if (yaml == NULL) return NULL;
  if (!yaml_parser_initialize(&yaml->parser)) {
    free(yaml);
    return NULL;
  }
  yaml_parser_set_encoding(&yaml->parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&yaml->parser, bytes, count);
  return yaml;
}

static inline void duibiao_yaml_close(duibiao_yaml *yaml) {
  yaml_event_delete(&yaml->event);
  yaml_parser_delete(&yaml->parser);
  free(yaml);
}

/* The type of the next event, or -1: then `duibiao_yaml_problem` tells why. */
static inline int duibiao_yaml_next(duibiao_yaml *yaml) {
  yaml_event_delete(&yaml->event);
  return yaml_parser_parse(&yaml->parser, &yaml->event) ? (int)yaml->event.type : -1;
}

static inline const char *duibiao_yaml_problem(const duibiao_yaml *yaml) { return yaml->parser.problem; }

/* From 1. */
static inline size_t duibiao_yaml_problem_line(const duibiao_yaml *yaml) { return yaml->parser.problem_mark.line + 1; }
static inline size_t duibiao_yaml_line(const duibiao_yaml *yaml) { return yaml->event.start_mark.line + 1; }

/* Of a scalar. */
static inline const unsigned char *duibiao_yaml_text(const duibiao_yaml *yaml) { return yaml->event.data.scalar.value; }
static inline size_t duibiao_yaml_length(const duibiao_yaml *yaml) { return yaml->event.data.scalar.length; }
static inline int duibiao_yaml_is_plain(const duibiao_yaml *yaml) {
  return yaml->event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
}

/* The anchor that an event sets or, for an alias, means; NULL for none. */
static inline const unsigned char *duibiao_yaml_anchor(const duibiao_yaml *yaml) {
  switch (yaml->event.type) {
    case YAML_ALIAS_EVENT: return yaml->event.data.alias.anchor;
    case YAML_SCALAR_EVENT: return yaml->event.data.scalar.anchor;
    case YAML_SEQUENCE_START_EVENT: return yaml->event.data.sequence_start.anchor;
    case YAML_MAPPING_START_EVENT: return yaml->event.data.mapping_start.anchor;
    default: return NULL;
  }
}
#endif
