import CFPArchiving
import CFPCheck

/// The interface for programs in OpenAPI 3.1. A test asks for everything that stands here.
/// - Parameter prefix: What stands in front of every address: the token, or nothing for who sends it in a header.
func apiDescription(prefix: String, version: String) -> String {
  let formPaths = reportForms.map { form in
    """
    "/reports/{id}.\(form.suffix)": {
      "parameters": [\(parameter("id")), \(parameter("lang"))],
      "get": {
        "summary": \(quoted("The report as \(form.name.en)")),
        "responses": {
          "200": {"description": \(quoted("\(form.name.en), made anew from the source")), "content": {\(quoted(form.mediaType)): {}}},
          \(problems([403, 404, 409, 410, 422]))
        }
      }
    }
    """
  }
  return """
    {
      "openapi": "3.1.0",
      "info": {
        "title": "cfpcheck serve", "version": \(quoted(version)),
        "description": "Product-carbon-footprint reports, recomputed. The token of the printed address stands in front of every path, or is sent as Authorization: Bearer; without it everything is 404."
      },
      "servers": [{"url": \(quoted(prefix.isEmpty ? "/" : prefix))}],
      "security": [{"token": []}, {}],
      "paths": {
        "/reports": {
          "get": {
            "summary": "The reports, a page at a time",
            "parameters": [\(listParameters)],
            "responses": {
              "200": {"description": "A page of the list", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/List"}}}},
              \(problems([400, 403, 404]))
            }
          },
          "post": {
            "summary": "Reads a report",
            "description": "The body is the report as it is, or multipart/form-data with exactly one file. With Prefer: return=minimal the answer is the report's line in the list. A report that cannot be read gets a line, too.",
            "parameters": [
              {"name": "name", "in": "query", "description": "What to call it", "schema": {"type": "string"}},
              {"name": "Prefer", "in": "header", "schema": {"const": "return=minimal"}}, \(parameter("lang"))
            ],
            "requestBody": {"required": true, "content": {"application/octet-stream": {}, "multipart/form-data": {}}},
            "responses": {
              "201": {
                "description": "The report's JSON (Schemas/report.schema.json), or its line",
                "headers": {"Location": {"description": "The report's address", "schema": {"type": "string"}}},
                "content": {"application/json": {}}
              },
              \(problems([400, 403, 404, 413, 422, 503, 507]))
            }
          }
        },
        "/reports/{id}": {
          "parameters": [\(parameter("id")), \(parameter("lang"))],
          "get": {
            "summary": "The report's JSON; of a database's report a record of what the database holds",
            "responses": {
              "200": {"description": "The report", "content": {"application/json": {}}},
              \(problems([403, 404, 409, 410, 422]))
            }
          },
          "delete": {
            "summary": "Takes the report off the list; a file that it was read from stays",
            "responses": {
              "200": {"description": "The line that it had", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Line"}}}},
              \(problems([403, 404, 410]))
            }
          }
        },
        \(formPaths.joined(separator: ",\n")),
        "/settings": {
          "get": {
            "summary": "Where the reports come from, the bounds, and the forms that reports can be had in",
            "responses": {"200": {"description": "The settings", "content": {"application/json": {}}}, \(problems([403, 404]))}
          }
        },
        "/openapi.json": {
          "get": {
            "summary": "This description",
            "responses": {"200": {"description": "OpenAPI 3.1", "content": {"application/json": {}}}, \(problems([403, 404]))}
          }
        }
      },
      "components": \(components)
    }
    """
}

private func quoted(_ text: String) -> String { String(decoding: jsonString(text), as: UTF8.self) }

private func parameter(_ name: String) -> String { "{\"$ref\": \"#/components/parameters/\(name)\"}" }

private func problems(_ statuses: [Int]) -> String {
  statuses.map { "\"\($0)\": {\"$ref\": \"#/components/responses/\($0)\"}" }.joined(separator: ", ")
}

private let listParameters = ["sort", "status", "text", "offset", "limit"].map(parameter).joined(separator: ", ")

/// What each refusal means.
private let refusals: [(status: Int, meaning: String)] = [
  (400, "A parameter or the body is not what it has to be."),
  (403, "Another site's request, another Host, or a change where nothing can be changed."),
  (404, "Nothing is here, or the token is not right."),
  (409, "The source is not at hand: it changed since it was read, or the database does not hold it."),
  (410, "The report was deleted, or is no longer held."),
  (413, "The report is larger than uploads may be."),
  (422, "The report cannot be read; the reason stands in the answer."),
  (503, "Too many reports are being read; Retry-After says when to come back."),
  (507, "The store folder cannot be written."),
]

private let refusalResponses = refusals.map { refusal in
  #"""
  "\#(refusal.status)": {
    "description": \#(quoted(refusal.meaning)),
    "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
  }
  """#
}.joined(separator: ",\n")

private let components = """
  {
    "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
    "parameters": {
      "id": {"name": "id", "in": "path", "required": true, "schema": {"type": "integer", "minimum": 1}},
      "lang": {"name": "lang", "in": "query", "schema": {"enum": ["zh", "en"]}},
      "sort": {"name": "sort", "in": "query", "description": "\(ReportQuery.Key.allCases.map(\.rawValue).joined(separator: ", ")); a minus in front turns it round", "schema": {"type": "string"}},
      "status": {"name": "status", "in": "query", "schema": {"enum": ["discrepant", "unverifiable", "consistent", "failed"]}},
      "text": {"name": "text", "in": "query", "description": "Stands in the product, model, company or file name", "schema": {"type": "string"}},
      "offset": {"name": "offset", "in": "query", "schema": {"type": "integer", "minimum": 0}},
      "limit": {"name": "limit", "in": "query", "schema": {"type": "integer", "minimum": 1, "maximum": 1000, "default": 100}}
    },
    "responses": {
      \(refusalResponses)
    },
    "schemas": \(schemas)
  }
  """

private let schemas = ##"""
  {
    "Sentence": {"type": "object", "required": ["zh", "en"], "properties": {"zh": {"type": "string"}, "en": {"type": "string"}}},
    "Problem": {
      "type": "object", "required": ["type", "title", "status", "detail", "kind", "message"],
      "properties": {
        "type": {"type": "string"}, "title": {"type": "string"}, "status": {"type": "integer"}, "detail": {"type": "string"},
        "kind": {"type": "string"}, "message": {"$ref": "#/components/schemas/Sentence"}, "report": {"type": "integer"}
      }
    },
    "Line": {
      "type": "object", "required": ["id", "file", "state"],
      "properties": {
        "id": {"type": "integer"}, "file": {"type": "string"}, "state": {"enum": ["read", "failed"]},
        "product": {"type": "string"}, "model": {"type": "string"}, "company": {"type": "string"},
        "total": {"type": "object", "required": ["digits"], "properties": {"digits": {"type": "string"}, "unit": {"type": "string"}, "per": {"type": "string"}}},
        "verdict": {"enum": ["discrepant", "unverifiable", "consistent"]},
        "largestEffect": {"description": "The largest change of the total under any diagnosis, as a part of it", "type": "string"},
        "errors": {"type": "integer"}, "warnings": {"type": "integer"}, "notes": {"type": "integer"},
        "figures": {"type": "integer"}, "checked": {"type": "integer"}, "unread": {"description": "Values in what was not understood", "type": "integer"},
        "reasons": {"description": "Why the verdict is unverifiable, parted by blanks", "type": "string"},
        "failure": {"type": "object", "required": ["kind", "message"], "properties": {"kind": {"type": "string"}, "message": {"$ref": "#/components/schemas/Sentence"}}}
      }
    },
    "List": {
      "type": "object", "required": ["reports", "matching", "offset", "limit", "counts", "dropped"],
      "properties": {
        "reports": {"type": "array", "items": {"$ref": "#/components/schemas/Line"}},
        "matching": {"type": "integer"}, "offset": {"type": "integer"}, "limit": {"type": "integer"},
        "counts": {"type": "object", "additionalProperties": {"type": "integer"}},
        "reading": {"type": "object", "properties": {"done": {"type": "integer"}, "total": {"type": "integer"}, "isComplete": {"type": "boolean"}}},
        "dropped": {"description": "Uploads that made room for newer ones", "type": "integer"}
      }
    }
  }
  """##
