// The tour on Help near here: its map, what the marks mean, and its stops to choose from.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Views

Column {
    id: root

    required property JourneyView journey
    required property NearbyView nearby
    property real greatestHeight: Theme.mm(300)

    // Map and list side by side where a line of the list still holds a date.
    readonly property bool isBeside: map.active && width - Theme.grid > Theme.mm(150) + root._list
    readonly property real _list: Theme.mm(40) + 13.5 * Theme.bodySize

    spacing: Theme.grid

    SectionTitle {
        text: qsTr("The route of the bus")
        width: parent.width
    }

    Words {
        color: Theme.soft
        font.pixelSize: Theme.labelSize
        //: Above a map and a list of towns, each with a date.
        text: qsTr("Touch a town: when the bus is there, and who helps.")
        width: parent.width
    }

    Item {
        implicitHeight: root.isBeside ? Math.max(map.height, stops.height) : (map.active ? map.height + root.spacing : 0) + stops.height
        width: parent.width

        Loader {
            id: map

            active: root.nearby.maps.length > 0
            height: active ? (item as Item)?.implicitHeight ?? 0 : 0
            width: root.isBeside ? parent.width - root._list - Theme.grid : parent.width

            sourceComponent: TourMap {
                greatestHeight: root.greatestHeight
                map: root.nearby.maps[0]
                nearby: root.nearby
                objectName: "map"

                onOpened: stop => root.nearby.openStop(stop)
            }
        }

        Column {
            id: stops

            anchors.right: parent.right
            width: root.isBeside ? root._list : parent.width
            y: root.isBeside || !map.active ? 0 : map.height + root.spacing

            Repeater {
                model: root.nearby.tour

                StopLine {
                    id: stop

                    required property int index
                    required property var modelData

                    at: stop.modelData.at
                    details: stop.modelData.details
                    isLast: stop.index === root.nearby.tour.length - 1
                    objectName: "stop-" + stop.modelData.id
                    what: stop.modelData.state
                    town: stop.modelData.town
                    width: stops.width

                    onClicked: root.nearby.openStop(stop.modelData.id)
                }
            }
        }
    }
}
