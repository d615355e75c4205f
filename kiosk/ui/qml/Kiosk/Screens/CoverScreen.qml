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

    readonly property real _step: (route.height - Theme.mm(16)) / Math.max(1, root.home.tour.length - 1)

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
            model: root.home.tour

            Item {
                id: stop

                required property int index
                required property var modelData

                height: Theme.mm(16)
                width: route.width
                y: stop.index * root._step

                Rectangle {
                    anchors.top: mark.verticalCenter
                    color: stop.modelData.at === "behind" ? Theme.bus : Theme.line
                    height: root._step
                    visible: stop.index < root.home.tour.length - 1
                    width: Theme.routeStroke
                    x: Theme.mm(6) - width / 2
                }

                StopMark {
                    id: mark

                    anchors.verticalCenter: parent.verticalCenter
                    at: stop.modelData.at
                    x: Theme.mm(6) - width / 2
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
