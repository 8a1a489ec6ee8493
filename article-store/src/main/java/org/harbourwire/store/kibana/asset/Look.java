package org.harbourwire.store.kibana.asset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.harbourwire.store.kibana.layer.Column;
import org.harbourwire.store.kibana.layer.JsonTree;

/// How a chart looks: which of Lens's visualizations it is, and how that keeps what it shows.
public enum Look {
  NUMBER("lnsMetric") {
    @Override
    ObjectNode state(Chart chart) {
      return layer().put("metricAccessor", chart.metrics().getFirst().id());
    }
  },
  LINES("lnsXY") {
    @Override
    ObjectNode state(Chart chart) {
      return axes(chart, "line");
    }
  },
  STACKED_BARS("lnsXY") {
    @Override
    ObjectNode state(Chart chart) {
      return axes(chart, "bar_stacked");
    }
  },
  LYING_BARS("lnsXY") {
    @Override
    ObjectNode state(Chart chart) {
      return axes(chart, "bar_horizontal");
    }
  },
  DONUT("lnsPie") {
    @Override
    ObjectNode state(Chart chart) {
      ObjectNode layer =
          layer()
              .put("numberDisplay", "percent")
              .put("categoryDisplay", "default")
              .put("legendDisplay", "default")
              .put("nestedLegend", false);
      layer.set("primaryGroups", JsonTree.list(ids(chart.buckets())));
      layer.set("metrics", JsonTree.list(ids(chart.metrics())));
      return JsonTree.object("shape", "donut", "layers", List.of(layer));
    }
  },
  TABLE("lnsDatatable") {
    @Override
    ObjectNode state(Chart chart) {
      var columns = ids(chart.columns()).stream().map(id -> JsonTree.object("columnId", id));
      return layer().set("columns", JsonTree.list(columns.toList()));
    }
  };

  private final String type;

  Look(String type) {
    this.type = type;
  }

  String type() {
    return type;
  }

  abstract ObjectNode state(Chart chart);

  private static ObjectNode layer() {
    return JsonTree.object("layerId", Chart.LAYER, "layerType", "data");
  }

  /// The innermost bucket lies along the axis; one around it splits each step into series, so that
  /// the series are those that are largest in all.
  private static ObjectNode axes(Chart chart, String series) {
    ObjectNode layer = layer().put("seriesType", series);
    List<String> buckets = ids(chart.buckets());
    layer.put("xAccessor", buckets.getLast());
    if (buckets.size() > 1) {
      layer.put("splitAccessor", buckets.getFirst());
    }
    layer.set("accessors", JsonTree.list(ids(chart.metrics())));
    return JsonTree.object(
        "legend",
        JsonTree.object("isVisible", true, "position", "right"),
        "valueLabels",
        "hide",
        "fittingFunction",
        "None",
        "preferredSeriesType",
        series,
        "layers",
        List.of(layer));
  }

  private static List<String> ids(List<? extends Column> columns) {
    return columns.stream().map(Column::id).toList();
  }
}
