package org.planintervention.testkit.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Cases for tests: one that is whole, and the same with other parts. */
final class ProbeCases {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String WHOLE =
      """
      {"id":"c-1","today":"2026-11-23",
       "actor":{"address":"ouellet.m@csdm.qc.ca","entry":"STAFF"},
       "staff":[
        {"school":"014","address":"ouellet.m@csdm.qc.ca","category":"Direction",
         "function":"Directeur","from":"2021-08-25","to":null},
        {"school":"014","address":"poirier.j@csdm.qc.ca","category":"Enseignant",
         "function":"Titulaire","from":null,"to":null}],
       "students":[{"number":1200337,"born":"2012-10-10","school":"014","left":null}],
       "guardians":[{"student":1200337,"address":"mei.poulin77@courriel.example","authority":true}],
       "accounts":["mei.poulin77@courriel.example"],
       "itServices":["ti.pi@csdm.qc.ca"],
       "plans":[{"id":"p1","student":1200337,"school":"014","year":"2026-2027","status":"OPENING",
        "opening":["CONCERTED_ACTION"],"coordinator":"poirier.j@csdm.qc.ca",
        "listed":[{"address":"mei.poulin77@courriel.example"},{"student":1200337}],
        "goals":1,"means":1,"version":3,"wasReady":false,"signed":[],"everSigned":false,
        "purged":false}],
       "action":{"type":"ChangeStatus","plan":"p1","to":"READY_TO_SIGN"}}
      """;

  private final ObjectNode node;

  private ProbeCases(JsonNode node) {
    this.node = (ObjectNode) node;
  }

  /** The case of the probe's description, with the coordinator's staff row. */
  static ProbeCases whole() {
    return new ProbeCases(json(WHOLE));
  }

  /** The same with another part; {@code place} is a JSON pointer. */
  ProbeCases with(String place, String value) {
    int cut = place.lastIndexOf('/');
    ObjectNode parent = (ObjectNode) node.at(place.substring(0, cut));
    parent.set(place.substring(cut + 1), json(value));
    return this;
  }

  /** The same without a part. */
  ProbeCases without(String place) {
    int cut = place.lastIndexOf('/');
    ((ObjectNode) node.at(place.substring(0, cut))).remove(place.substring(cut + 1));
    return this;
  }

  /** As a line. */
  String line() {
    return node + "\n";
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException noJson) {
      throw new IllegalArgumentException(noJson);
    }
  }
}
