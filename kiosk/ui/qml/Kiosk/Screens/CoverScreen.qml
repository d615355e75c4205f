// What Leave now shows: the tour map, as a passer-by would expect of a bus. Nothing of the last visitor is on it.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Views

Rectangle {
    id: root

    required property HomeView home
    required property JourneyView journey

    // As many stops as there is room for, those about now: a town, and a line about it; two where columns are narrow.
    readonly property int _columns: Theme.isWide ? 2 : 1
    readonly property int _lines: route.width / root._columns < 24 * Theme.noteSize ? 2 : 1
    readonly property int _rows: Math.max(1, Math.floor(route.height / (1.55 * (Theme.bodySize + root._lines * Theme.noteSize))))
    readonly property int _first: Math.max(0, Math.min(root.home.tour.findIndex(stop => stop.at === "here") - 1, root.home.tour.length - root._columns * root._rows))
    readonly property var shown: root.home.tour.slice(root._first, root._first + root._columns * root._rows)
    readonly property int _perColumn: Math.ceil(root.shown.length / root._columns)
    readonly property real _step: (route.height - Theme.mm(16)) / Math.max(1, root._perColumn - (root._columns > 1 ? 0.4 : 1))

    color: Theme.paper
    objectName: "cover"

    MouseArea {
        anchors.fill: parent

        //: Read by a screen reader on the waiting screen.
        Accessible.name: qsTr("Touch to start")
        Accessible.role: Accessible.Button

        Accessible.onPressAction: root.journey.begin()
        onClicked: root.journey.begin()
    }

    Rectangle {
        id: roof

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.bus
        height: Theme.mm(46)

        Words {
            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.busInk
            font.bold: true
            font.pixelSize: Theme.titleSize
            isHeading: true
            text: "Big Red Bus"
        }
    }

    Item {
        id: route

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: roof.bottom
        anchors.topMargin: Theme.margin

        Repeater {
            model: root.shown

            Item {
                id: stop

                required property int index
                required property var modelData

                height: Theme.mm(16)
                width: route.width / root._columns - Theme.grid
                y: (stop.index % root._perColumn) * root._step

                anchors.left: parent.left
                anchors.leftMargin: Math.floor(stop.index / root._perColumn) * (width + Theme.grid)

                Rectangle {
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.mm(6) - width / 2
                    anchors.top: mark.verticalCenter
                    color: stop.modelData.at === "behind" ? Theme.bus : Theme.line
                    height: root._step
                    visible: stop.index < root.shown.length - 1 && (stop.index + 1) % root._perColumn > 0
                    width: Theme.routeStroke
                }

                StopMark {
                    id: mark

                    anchors.left: parent.left
                    anchors.leftMargin: Theme.mm(6) - width / 2
                    anchors.verticalCenter: parent.verticalCenter
                    at: stop.modelData.at
                }

                Column {
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.mm(20)
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter

                    Words {
                        font.bold: true
                        text: stop.modelData.town
                        width: parent.width
                    }

                    Words {
                        color: Theme.soft
                        font.pixelSize: Theme.noteSize
                        text: stop.modelData.details
                        width: parent.width
                    }
                }
            }
        }
    }
}
